// Which findings are shown: by the fields of the form and by words anywhere in them.
const form = byId("filters");
const fields = byId("filter-fields");
const search = byId("search");
const texts = new Map();
const folds = all("details.fold").map((fold) => [fold, all(".card", fold)]).filter(([, held]) => held.length);
const wereOpen = new Map();

const textOf = (card) => {
  if (!texts.has(card)) texts.set(card, card.textContent.toLowerCase());
  return texts.get(card);
};

const matches = (card, wanted, words) =>
  wanted.every(([name, value]) => numbers(card.dataset[name] || "").includes(value)) &&
  words.every((word) => textOf(card).includes(word));

const filter = () => {
  const wanted = all("select", form).filter((field) => field.value).map((field) => [field.name, field.value]);
  const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
  const isFiltering = wanted.length + words.length > 0;
  let shown = 0;
  for (const card of cards) {
    card.hidden = isFiltering && !matches(card, wanted, words);
    if (!card.hidden) shown += 1;
  }
  for (const [fold, held] of folds) {
    fold.hidden = held.every((card) => card.hidden);
    if (isFiltering !== root.classList.contains("is-filtering")) {
      if (isFiltering) wereOpen.set(fold, fold.open);
      fold.open = isFiltering || wereOpen.get(fold);
    }
  }
  root.classList.toggle("is-filtering", isFiltering);
  byId("shown").textContent = isFiltering ? `${shown} of ${cards.length}` : `${cards.length} findings`;
};

const openFilter = (open) => {
  fields.hidden = !open;
  byId("filter-button").setAttribute("aria-expanded", String(open));
  if (open) fields.querySelector("select").focus();
};

const showAll = () => {
  form.reset();
  filter();
};

form.addEventListener("submit", (event) => event.preventDefault());
form.addEventListener("input", filter);
form.addEventListener("reset", () => setTimeout(filter));
byId("filter-button").addEventListener("click", () => openFilter(fields.hidden));
