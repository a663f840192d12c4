// Choosing a finding: its claims are shown in every article, with only the words that differ marked in them.
let chosen = null;
const desk = document.querySelector(".desk");
const articlesStay = matchMedia("(min-width: 68.01rem)");

const scrollTo = (stretch) => {
  const text = stretch.closest(".text");
  const place = stretch.getBoundingClientRect().top - text.getBoundingClientRect().top;
  text.scrollTop += place - text.clientHeight / 3;
  const column = stretch.closest(".article");
  const columns = column.parentElement;
  if (column.offsetLeft < columns.scrollLeft) columns.scrollLeft = column.offsetLeft;
  const right = column.offsetLeft + column.offsetWidth;
  if (right > columns.scrollLeft + columns.clientWidth) columns.scrollLeft = right - columns.clientWidth;
};

const clear = () => {
  for (const stretch of all(".text .on")) stretch.classList.remove("on");
  for (const stretch of all(".text .differs")) stretch.classList.remove("differs");
  if (chosen) {
    chosen.classList.remove("chosen");
    chosen.removeAttribute("aria-current");
    const picture = chosen.querySelector(".score");
    if (picture) picture.open = false;
  }
  root.classList.remove("has-choice");
  chosen = null;
};

const showInArticles = (card) => {
  const seen = new Map();
  for (const claim of numbers(card.dataset.claims)) {
    for (const stretch of stretchesOfClaim(claim)) {
      stretch.classList.add("on");
      const article = stretch.closest(".article");
      if (!seen.has(article)) seen.set(article, stretch);
    }
  }
  for (const stretch of stretchesOfCard(card.dataset.n)) stretch.classList.add("differs");
  const show = () => seen.forEach(scrollTo);
  show();
  requestAnimationFrame(show); // paragraphs that are drawn only now may have other heights
};

const address = (hash) => {
  try {
    history.replaceState(null, "", hash);
  } catch {
    // a page inside of another may not change its address
  }
};

const choose = (card, { scroll = true } = {}) => {
  clear();
  chosen = card;
  for (let fold = card.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
  card.classList.add("chosen");
  card.setAttribute("aria-current", "true");
  root.classList.add("has-choice");
  showInArticles(card);
  const picture = card.querySelector(".score");
  if (picture) picture.open = true;
  offerActions(card);
  if (scroll) {
    card.focus({ preventScroll: true });
    if (desk.getBoundingClientRect().top > 0 && articlesStay.matches) desk.scrollIntoView();
    const show = () => card.scrollIntoView({ block: "nearest" });
    show();
    requestAnimationFrame(show); // what was drawn only now may have other heights
  }
  address(`#${card.id}`);
  say(card.querySelector("h3").textContent.replace(/\s+/g, " "));
};

// In an article the smallest claim under the pointer is meant, and of its findings the next one after the chosen.
const chooseFrom = (stretch, options) => {
  const claims = numbers(stretch.dataset.c);
  const having = cards.filter((card) => !card.hidden && numbers(card.dataset.claims).some((claim) => claims.includes(claim)));
  if (!having.length) return;
  choose(having[(having.indexOf(chosen) + 1) % having.length], options);
};

const chooseAddress = () => {
  const target = location.hash.length > 1 && byId(decodeURIComponent(location.hash.slice(1)));
  if (!target) return;
  const card = target.closest(".card");
  const stretch = [target, target.nextElementSibling].find((element) => element && element.dataset.c);
  if (card) choose(card);
  else if (stretch) chooseFrom(stretch, { scroll: articlesStay.matches });
};

document.addEventListener("click", (event) => {
  const stretch = inside(event, ".text a[data-c]");
  const card = inside(event, ".card");
  if (stretch) {
    event.preventDefault();
    chooseFrom(stretch);
  } else if (card && !inside(event, "a, button, summary") && !String(getSelection())) {
    choose(card, { scroll: false });
  }
});
addEventListener("hashchange", chooseAddress);
