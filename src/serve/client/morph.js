// Makes one tree into another and leaves alone what is the same in both: what the reader has open, focused, scrolled to
// or selected stays so.

/** Makes `old` into `fresh`. */
export function morph(old, fresh) {
  if (old.isEqualNode(fresh)) return;
  if (old.nodeType !== fresh.nodeType || old.nodeName !== fresh.nodeName || old.id !== fresh.id) {
    old.replaceWith(fresh);
    return;
  }
  if (old.nodeType !== Node.ELEMENT_NODE) {
    old.nodeValue = fresh.nodeValue;
    return;
  }
  attributes(old, fresh);
  children(old, fresh);
}

function attributes(old, fresh) {
  for (const { name } of [...old.attributes]) {
    // Whether a part is unfolded is the reader's business.
    if (!fresh.hasAttribute(name) && !(name === 'open' && old.nodeName === 'DETAILS')) old.removeAttribute(name);
  }
  for (const { name, value } of fresh.attributes) {
    if (old.getAttribute(name) !== value) old.setAttribute(name, value);
  }
}

function children(old, fresh) {
  const before = [...old.childNodes];
  const after = [...fresh.childNodes];
  // What is the same at the head and at the tail stays; so a new paragraph moves none of the others.
  while (before.length && after.length && before[0].isEqualNode(after[0])) {
    before.shift();
    after.shift();
  }
  const tail = () => before.length && after.length && before.at(-1).isEqualNode(after.at(-1));
  let end = null;
  while (tail()) {
    end = before.pop();
    after.pop();
  }
  while (before.length && after.length) morph(before.shift(), after.shift());
  for (const node of before) node.remove();
  for (const node of after) old.insertBefore(node, end);
}
