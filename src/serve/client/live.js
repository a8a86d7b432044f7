// Keeps the page in this tab as the folder is. The server rings whenever it has built; the page then asks what is new,
// fetches itself if it has changed, and becomes what it fetched.

import { morph } from './morph.js';
import { Panel } from './panel.js';

const OURS = '/-pressroom/';

/** Takes our script out of a page; gives the digest of the page that it came with. */
function takeMark(page) {
  const mark = page.querySelector('script[data-pressroom]');
  mark?.remove();
  return mark?.dataset.pressroom ?? null;
}

let shown = takeMark(document);
const panel = new Panel(OURS);

/** Asks what is new until nothing is; two at a time would overtake one another. */
let asking = false;
let askAgain = false;
async function look() {
  askAgain = true;
  if (asking) return;
  asking = true;
  try {
    while (askAgain) {
      askAgain = false;
      await lookOnce();
    }
  } catch {
    panel.gone();
  } finally {
    asking = false;
  }
}

async function lookOnce() {
  const path = encodeURIComponent(location.pathname);
  const answer = await fetch(`${OURS}notes?path=${path}`, { cache: 'no-store' });
  const notes = await answer.json();
  if (notes.page !== shown) await become(notes.page);
  panel.show(notes);
  markHeld(notes.held);
}

/** Fetches the page anew and becomes it. */
async function become(page) {
  const answer = await fetch(location.href, { cache: 'no-cache' });
  const isPage = answer.headers.get('content-type')?.startsWith('text/html');
  if (answer.redirected || !isPage) return location.replace(answer.url);
  const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const mark = takeMark(fresh);
  // A script runs once, when a page is opened: a page with other scripts has to be opened again.
  if (scriptsOf(fresh) !== scriptsOf(document)) return location.reload();
  const old = await head(fresh);
  body(fresh);
  for (const sheet of old) sheet.remove();
  shown = mark ?? page;
}

function scriptsOf(page) {
  const runs = (script) => !/json|importmap|speculationrules/.test(script.type);
  const scripts = [...page.querySelectorAll('script')].filter(runs);
  return scripts.map((script) => script.outerHTML).join('\n');
}

const SHEET = 'link[rel~="stylesheet"]';

/** Takes over the head. New style sheets are loaded before the page changes; gives those that are no longer wanted. */
async function head(fresh) {
  const sheets = [...document.head.querySelectorAll(SHEET)];
  const wanted = [...fresh.head.querySelectorAll(SHEET)];
  const has = (list, sheet) => list.some((other) => other.getAttribute('href') === sheet.getAttribute('href'));
  await Promise.all(wanted.filter((sheet) => !has(sheets, sheet)).map(load));
  const others = (page) => [...page.head.children].filter((node) => !node.matches(SHEET));
  const [before, after] = [others(document), others(fresh)];
  for (const node of before) if (!after.some((other) => other.isEqualNode(node))) node.remove();
  for (const node of after) if (!before.some((other) => other.isEqualNode(node))) document.head.append(node);
  for (const name of ['lang', 'dir', 'class']) {
    const value = fresh.documentElement.getAttribute(name);
    if (value === null) document.documentElement.removeAttribute(name);
    else document.documentElement.setAttribute(name, value);
  }
  return sheets.filter((sheet) => !has(wanted, sheet));
}

/** Loads a style sheet into this page; one that never comes holds nobody up. */
function load(sheet) {
  return new Promise((done) => {
    const link = document.importNode(sheet);
    link.addEventListener('load', done);
    link.addEventListener('error', done);
    setTimeout(done, 2000);
    document.head.append(link);
  });
}

/** Takes over the body. What had the focus has it again, even if it was made anew. */
function body(fresh) {
  const focused = document.activeElement;
  const way = document.body.contains(focused) && focused !== document.body ? wayTo(focused) : null;
  morph(document.body, fresh.body);
  if (way && !focused.isConnected) follow(way)?.focus({ preventScroll: true });
}

/** The way to an element: the nearest id, and from there which child of which child. */
function wayTo(element) {
  const steps = [];
  let at = element;
  while (at !== document.body && !at.id) {
    steps.unshift([...at.parentNode.children].indexOf(at));
    at = at.parentNode;
  }
  return { from: at.id || null, steps };
}

function follow({ from, steps }) {
  const start = from === null ? document.body : document.getElementById(from);
  return steps.reduce((at, step) => at?.children[step], start);
}

/** Says behind each link to something that is not public in what state it is, but where its list says so already. */
const badges = new CSSStyleSheet();
badges.replaceSync(`a[data-pressroom-state]::after {
  content: "\\2002" attr(data-pressroom-state); margin-inline-start: .35em; padding: .1em .5em; border-radius: .2em;
  background: #7a1c1c; color: #fff; font: bold .75rem/1.5 system-ui, sans-serif; text-decoration: none; display: inline-block;
}`);
document.adoptedStyleSheets = [...document.adoptedStyleSheets, badges];

/** A title in a list begins with its state, or a card has it at its head. */
const isTold = link => link.textContent.trimStart().startsWith('[') || link.closest('.card')?.querySelector('.state') != null;

function markHeld(held) {
  if (Object.keys(held).length === 0) return;
  for (const link of document.body.querySelectorAll('a[href]')) {
    const state = link.origin === location.origin && link.pathname !== location.pathname ? held[link.pathname] : null;
    if (state && link.textContent.trim() && !isTold(link)) link.dataset.pressroomState = state;
  }
}

/** Listens for as long as the page is seen: a browser has few lines to one host, and hidden tabs would use them up. */
let line = null;
function listen() {
  line?.close();
  line = null;
  if (document.hidden) return;
  line = new EventSource(`${OURS}events`);
  line.onmessage = look;
  line.onerror = () => panel.gone();
}
document.addEventListener('visibilitychange', listen);
// A page that the browser kept while another was looked at may be old.
addEventListener('pageshow', (event) => { if (event.persisted) listen(); });
listen();
