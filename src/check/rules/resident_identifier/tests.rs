//! Details that lead to somebody, and numbers that lead to nobody.

use super::RULE;
use crate::check::practice;

fn check(text: &str, expected: &[&str]) {
    assert_eq!(practice::found(&RULE, "", text), expected, "{text}");
}

#[test]
fn houses_are_told_from_counts_and_buses() {
    check("Ms Orme lives at 14b Chapel Row.", &["14b Chapel Row"]);
    check("She rents Flat 3, Beck Court.", &["Flat 3, Beck Court"]);
    check("The damp at 7, Old Mill Lane is back.", &["7, Old Mill Lane"]);
    check("A pensioner of 112 High Street fell.", &["112 High Street"]);
    check("We met the family at No. 9 Dale View.", &["No. 9 Dale View"]);
    check("Bus 42 Chapel Row to Hollin. On 3 March Street parties begin.", &[]);
    check("Some 20 Chapel Row residents and 30 High Street traders came.", &[]);
    check("The firm wants planning permission for flats at 14 Chapel Row.", &[]);
    check("Beck Side Community Centre, 3 Dale View, is open.", &[]);
    check("Write to 2 Tanhouse Yard. Come to 7 Chantry Row.", &[]);
    check("In 2019 Mill Lane was closed, and in 2024 High Street was.", &[]);
}

#[test]
fn postcodes_of_homes_are_found_and_those_of_venues_are_not() {
    check("Homes around QX4 7RT flood.", &["QX4 7RT"]);
    check("She lives in qx4 7rt.", &["qx4 7rt"]);
    check("Hollin Sports Hall, Dale View, QX4 7RT.", &[]);
    check("Our office is at QX1 4AB, the library at QX1 2BC.", &[]);
    check("Leave the M1 2nd exit. Item A12 3b, model X5-4QT.", &[]);
}

#[test]
fn phones_and_mailboxes_of_private_people() {
    check("Ring Dora on 07700 900 345 after six.", &["07700 900 345"]);
    check("Her mobile is +44 7700 900345.", &["+44 7700 900345"]);
    check("You can reach her on 01632 960988.", &["01632 960988"]);
    check(
        "Write to d.orme82@mailhost.example or doreen@orme.example.",
        &["d.orme82@mailhost.example", "doreen@orme.example"],
    );
    check(
        "Ring 01632 960511, at night 07700 900511, or write to news@hollin.example.",
        &[],
    );
    check(
        "The council answers on 01632 960500 and at ines.quill@hollin-council.example.",
        &[],
    );
    check("Ask the river trust: info@becktrust.example, 01632 960777.", &[]);
}

#[test]
fn numbers_of_files() {
    check("Her case reference is AB-20931.", &["Her case reference is AB-20931"]);
    check(
        "Council tax account 7001234567 was closed.",
        &["Council tax account 7001234567"],
    );
    check("Tenancy no. 448210 ended.", &["Tenancy no. 448210"]);
    check("See ref: HX/48213.", &["ref: HX/48213"]);
    check(
        "Complaint number CR-2026-0417 was lost.",
        &["Complaint number CR-2026-0417"],
    );
    check(
        "Crime reference 42/118763/26 was given.",
        &["Crime reference 42/118763/26"],
    );
    check(
        "Planning reference 26/01877/FUL, minute 2026/74, petition number 2026-06.",
        &[],
    );
    check(
        "The 2025/26 account, the housing account 2026, case 4 of 10, repairs of £12500.",
        &[],
    );
    check("Charity number 1123456, company number 04412345.", &[]);
}

#[test]
fn numbers_of_the_state() {
    check(
        "NI numbers are QQ 12 34 56 C, which forms show, and AB123456C.",
        &["QQ 12 34 56 C", "AB123456C"],
    );
    check("Her NHS number is 943 476 5919.", &["943 476 5919"]);
    check("943 476 5918 is not one, nor is 01632 960511.", &[]);
    check("A van, AB12 CDE, stood there.", &["AB12 CDE"]);
    check("The car with registration M325 XYZ stood there.", &["M325 XYZ"]);
    check("Mrs Orme, born on 4 May 1941, is waiting.", &["born on 4 May 1941"]);
    check("Date of birth: 04/05/1941.", &["Date of birth: 04/05/1941"]);
    check("The NHS was born on 5 July 1948.", &[]);
}

#[test]
fn what_a_source_gives_is_public() {
    let source = "sources: [{title: Ombudsman report 22010345}]";
    assert_eq!(
        practice::found(&RULE, source, "The report (case number 22010345) is out."),
        Vec::<String>::new()
    );
}
