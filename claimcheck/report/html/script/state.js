// What every part of the script needs: the cards, the stretches of the articles by claim and by card.
const root = document.documentElement;
const all = (selector, parent = document) => Array.from(parent.querySelectorAll(selector));
const byId = (id) => document.getElementById(id);
const cards = all(".card");
const inside = (event, selector) => (event.target instanceof Element ? event.target.closest(selector) : null);
const numbers = (text) => (text ? text.split(" ") : []);

// Made when it is first asked for: a page that is only opened does not wait for it.
const index = (selector, key) => {
  let found = null;
  return (wanted) => {
    if (!found) {
      found = new Map();
      for (const stretch of all(selector)) {
        for (const number of numbers(stretch.dataset[key])) found.set(number, [...(found.get(number) || []), stretch]);
      }
    }
    return found.get(wanted) || [];
  };
};
const stretchesOfClaim = index(".text [data-c]", "c");
const stretchesOfCard = index(".text [data-d]", "d");

const say = (text) => { byId("said").textContent = text; };
root.classList.add("script");
