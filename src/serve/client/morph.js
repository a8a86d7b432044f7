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
  while (before.length && after.length) {
    // What stands in both, further down in one of them, stays: what is new comes before it, what is gone goes.
    const ahead = after.findIndex((node) => node.isEqualNode(before[0]));
    const behind = before.findIndex((node) => node.isEqualNode(after[0]));
    if (ahead > 0) for (const node of after.splice(0, ahead)) old.insertBefore(node, before[0]);
    else if (behind > 0) for (const node of before.splice(0, behind)) node.remove();
    else morph(before.shift(), after.shift());
  }
  for (const node of before) node.remove();
  for (const node of after) old.insertBefore(node, end);
}
