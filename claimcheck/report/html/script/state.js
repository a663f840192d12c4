// What every part of the script needs: the cards, the stretches of the articles by claim and by card.
const root = document.documentElement;
const all = (selector, parent = document) => Array.from(parent.querySelectorAll(selector));
const byId = (id) => document.getElementById(id);
const cards = all(".card");
const inside = (event, selector) => (event.target instanceof Element ? event.target.closest(selector) : null);
const numbers = (text) => (text ? text.split(" ") : []);

const index = (selector, key) => {
  const found = new Map();
  for (const stretch of all(selector)) {
    for (const number of numbers(stretch.dataset[key])) {
      if (!found.has(number)) found.set(number, []);
      found.get(number).push(stretch);
    }
  }
  return found;
};
const stretchesOfClaim = index(".text [data-c]", "c");
const stretchesOfCard = index(".text [data-d]", "d");

const say = (text) => { byId("said").textContent = text; };
root.classList.add("script");
