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
  const label = button.textContent;
  const done = await copy(...found);
  button.textContent = done ? "Copied" : "Not copied";
  setTimeout(() => { button.textContent = label; }, 1500);
};

document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-do]");
  if (button) copyFrom(button.closest(".card"), button.dataset.do);
});
