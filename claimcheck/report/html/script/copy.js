// To the clipboard; where that is not allowed, into a field from which the reader can copy.
const copyByHand = (text) => {
  const field = document.createElement("textarea");
  field.value = text;
  field.className = "unseen";
  document.body.append(field);
  field.select();
  const done = document.execCommand("copy");
  field.remove();
  return done;
};

const copy = async (text, what) => {
  let done = true;
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    done = copyByHand(text);
  }
  say(done ? `${what} copied` : `${what} could not be copied`);
  return done;
};

const idOf = (card) => card.id.replace("finding-", "");
const COPIES = {
  markdown: (card) => [card.dataset.markdown, "Markdown"],
  accept: (card) => card.dataset.kind === "discrepancy" && [`claimcheck accept ${idOf(card)} --reason "..."`, "Command"],
};

const copyFrom = async (card, what) => {
  const found = COPIES[what](card);
  if (!found) return;
  const button = card.querySelector(`[data-do="${what}"]`);
  const label = button.dataset.label || button.textContent;
  button.dataset.label = label;
  button.textContent = (await copy(...found)) ? "Copied" : "Not copied";
  setTimeout(() => { button.textContent = label; }, 1500);
};

// The buttons stand in the chosen card, once on the page.
const offerActions = (card) => {
  const actions = byId("actions");
  actions.hidden = false;
  actions.querySelector('[data-do="accept"]').hidden = card.dataset.kind !== "discrepancy";
  card.append(actions);
};

document.addEventListener("click", (event) => {
  const button = inside(event, "[data-do]");
  if (button && button.dataset.do === "articles") byId("articles").scrollIntoView();
  else if (button) copyFrom(button.closest(".card"), button.dataset.do);
});
