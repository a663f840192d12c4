// The keyboard. Keys with modifiers belong to the browser, and letters to a field that is being typed into.
const help = byId("help");

const step = (by) => {
  const visible = cards.filter((card) => !card.hidden);
  if (!visible.length) return;
  const at = visible.indexOf(chosen);
  const next = at < 0 ? (by > 0 ? 0 : visible.length - 1) : Math.min(Math.max(at + by, 0), visible.length - 1);
  choose(visible[next]);
};

const KEYS = {
  j: () => step(1),
  k: () => step(-1),
  "/": () => search.focus(),
  f: () => openFilter(true),
  "?": () => help.showModal(),
  t: toggleTheme,
  c: () => chosen && copyFrom(chosen, "markdown"),
  a: () => chosen && copyFrom(chosen, "accept"),
};

const leave = (event) => {
  if (help.open) return;
  if (inside(event, "input, select") && event.target !== search) openFilter(false);
  event.target.blur();
  showAll();
  clear();
};

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "Escape") leave(event);
  else if (!inside(event, "input, select, textarea, dialog") && KEYS[event.key]) {
    event.preventDefault();
    KEYS[event.key]();
  }
});
byId("help-button").addEventListener("click", () => help.showModal());
chooseAddress();
