// What was found, in a panel of its own: no style of the page reaches it, and nothing of it reaches the page.

import { morph } from './morph.js';

const WORDS = { error: 'Error', warning: 'Warning', advice: 'Advice' };

/** Makes an element with attributes and children; text is always text. */
function make(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) if (value !== null) element.setAttribute(key, value);
  element.append(...children.filter((child) => child !== null));
  return element;
}

/** Words of a finding: what stands between backticks is as it stands in the file. */
function worded(text) {
  return text.split('`').map((part, index) => (index % 2 ? make('code', {}, part) : part));
}

function counted(count, one, many) {
  return `${count} ${count === 1 ? one : many}`;
}

/** `2 errors, 1 warning`; empty where there are none. */
function counts({ errors, warnings, advice }) {
  const parts = [];
  if (errors) parts.push(counted(errors, 'error', 'errors'));
  if (warnings) parts.push(counted(warnings, 'warning', 'warnings'));
  if (advice) parts.push(counted(advice, 'piece of advice', 'pieces of advice'));
  return parts.join(', ');
}

function tally(findings) {
  const count = (severity) => findings.filter((finding) => finding.severity === severity).length;
  return { errors: count('error'), warnings: count('warning'), advice: count('advice') };
}

/** The list; it can have the focus, so that the arrow keys move it. */
const LIST = { id: 'findings', role: 'group', 'aria-label': 'Findings', tabindex: '0', hidden: '' };

export class Panel {
  constructor(base) {
    this.base = base;
    this.elsewhere = null;
    const host = make('div', { id: 'pressroom-panel' });
    const root = host.attachShadow({ mode: 'open' });
    this.button = make('button', { type: 'button', 'aria-expanded': 'false', 'aria-controls': 'findings' });
    this.list = make('div', LIST);
    this.spoken = make('p', { role: 'status', class: 'spoken' });
    this.section = make('section', { 'aria-label': 'What pressroom has to say of this page' });
    this.section.append(this.button, this.list, this.spoken);
    // Without its styles it would push the page about.
    this.isStyled = false;
    this.section.hidden = true;
    const sheet = make('link', { rel: 'stylesheet', href: `${base}panel.css` });
    sheet.addEventListener('load', () => {
      this.isStyled = true;
      this.appear();
    });
    root.append(sheet, this.section);
    // Beside the body, so that the page can become another without it.
    document.documentElement.append(host);
    this.button.addEventListener('click', () => this.toggle(this.list.hidden));
    root.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || this.list.hidden) return;
      this.toggle(false);
      this.button.focus();
    });
    root.addEventListener('click', (event) => {
      if (event.target.closest('[data-all]')) this.showElsewhere();
    });
    this.toggle(sessionStorage.getItem('pressroom-panel') === 'open');
  }

  /** Shows itself, but for a page that tells what was found itself, because there is no other. */
  appear() {
    this.section.hidden = !this.isStyled || !this.notes?.exists;
  }

  toggle(isOpen) {
    this.list.hidden = !isOpen;
    this.button.setAttribute('aria-expanded', String(isOpen));
    sessionStorage.setItem('pressroom-panel', isOpen ? 'open' : 'closed');
  }

  /** Shows what there is to say. */
  show(notes) {
    this.notes = notes;
    this.elsewhere = null;
    this.render();
    this.appear();
    if (!notes.exists) return;
    // What stops the website is shown once by itself; whoever closes it has seen it, on other pages too.
    const wasStopped = sessionStorage.getItem('pressroom-stopped') !== null;
    if (notes.stopped !== wasStopped) this.toggle(notes.stopped);
    if (notes.stopped) sessionStorage.setItem('pressroom-stopped', 'seen');
    else sessionStorage.removeItem('pressroom-stopped');
  }

  /** Says that nobody answers any more. */
  gone() {
    this.section.dataset.state = 'gone';
    this.say('pressroom serve has ended; this page is no longer brought up to date');
  }

  say(words) {
    if (this.button.textContent !== words) this.button.textContent = words;
    if (this.spoken.textContent !== words) this.spoken.textContent = words;
  }

  render() {
    const { stopped, badge, findings, elsewhere } = this.notes;
    const here = findings.filter((finding) => finding.here);
    const rest = tally(findings.filter((finding) => !finding.here));
    rest.warnings += elsewhere.warnings;
    rest.advice += elsewhere.advice;
    const onPage = counts(tally(here));
    const others = counts(rest);
    const parts = [stopped ? 'Not brought up to date' : null, badge, onPage ? `${onPage} here` : null];
    parts.push(others ? `${others} elsewhere` : null);
    const words = parts.filter(Boolean).join(' · ');
    this.section.dataset.state = stopped ? 'stopped' : here.length || rest.errors ? 'found' : 'well';
    this.say(words || 'Nothing to mend');
    morph(this.list, this.content(here, findings.filter((finding) => !finding.here), others));
  }

  content(here, errors, others) {
    const { stopped, since, badge, elsewhere } = this.notes;
    const content = make('div', { ...LIST, hidden: this.list.hidden ? '' : null });
    if (stopped) {
      const shown = since ? `You see it as it was at ${since}.` : 'You see it as it last was.';
      const words = `Errors stop the website. ${shown} Mend what is told below and save; this goes away by itself.`;
      content.append(make('p', { class: 'stopped', role: 'note' }, words));
    }
    if (badge) content.append(make('p', { class: 'badge' }, badge));
    if (errors.length) content.append(group('Errors elsewhere on the site', errors));
    if (here.length) content.append(group('In the text of this page', here));
    if (!here.length && !stopped) content.append(make('p', {}, 'In the text of this page there is nothing to mend.'));
    const left = counts({ ...elsewhere, errors: 0 });
    const total = elsewhere.warnings + elsewhere.advice;
    const part = this.elsewhere && this.elsewhere.length < total ? `, ${this.elsewhere.length} of ${total}` : '';
    if (this.elsewhere) content.append(group(`In other texts${part}`, this.elsewhere));
    else if (left) content.append(make('button', { type: 'button', 'data-all': '' }, `Show ${left} in other texts`));
    else if (!others && !here.length) content.append(make('p', {}, 'Nor is there in any other.'));
    return content;
  }

  async showElsewhere() {
    const path = encodeURIComponent(location.pathname);
    const answer = await fetch(`${this.base}all?path=${path}`, { cache: 'no-store' });
    const all = await answer.json();
    this.elsewhere = all.filter((finding) => !finding.here && finding.severity !== 'error');
    this.render();
    // The button that was pressed is gone: reading goes on where it stood.
    const last = [...this.list.querySelectorAll('h2')].at(-1);
    last?.focus();
  }
}

function group(title, findings) {
  const heading = make('h2', { tabindex: '-1' }, title);
  return make('div', { class: 'group' }, heading, make('ul', {}, ...findings.map(item)));
}

function item({ severity, message, file, line, column, remedy, rule, route }) {
  const where = [file ?? 'The site', line ? `line ${line}` : null, line && column ? `column ${column}` : null];
  const place = make('p', { class: 'place' }, where.filter(Boolean).join(', '));
  if (route && route !== location.pathname) place.append(' ', make('a', { href: route }, `Open ${route}`));
  return make(
    'li',
    { 'data-severity': severity },
    make('p', { class: 'fault' }, make('strong', {}, WORDS[severity] ?? severity), ' ', ...worded(message)),
    place,
    remedy ? make('p', { class: 'remedy' }, ...worded(remedy)) : null,
    make('p', { class: 'code' }, `pressroom explain ${rule}`),
  );
}
