fn main() {
    let a: Vec<String> = std::env::args().collect();
    let form = match a[1].as_str() {
        "jekyll" => pressroom::import::Form::Jekyll,
        "hugo" => pressroom::import::Form::Hugo,
        _ => pressroom::import::Form::Folder,
    };
    match pressroom::import::import(
        form,
        a[2].as_ref(),
        a[3].as_ref(),
        pressroom::base::Horizon {
            now: "2026-11-22T00:00:00Z".parse().unwrap(),
        },
    ) {
        Ok(account) => print!("{account}"),
        Err(fault) => println!("{fault}\n{}", fault.help()),
    }
}
