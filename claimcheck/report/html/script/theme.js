// Light or dark: as the system has it until somebody says otherwise. A page without storage forgets it.
const systemIsDark = matchMedia("(prefers-color-scheme: dark)");
const isDark = () => (root.dataset.theme || (systemIsDark.matches ? "dark" : "light")) === "dark";

const showTheme = () => {
  const button = byId("theme");
  button.textContent = isDark() ? "Light" : "Dark";
  button.setAttribute("aria-pressed", String(isDark()));
};

const stored = (value) => {
  try {
    if (value) localStorage.setItem("claimcheck-theme", value);
    return localStorage.getItem("claimcheck-theme");
  } catch {
    return null;
  }
};

const toggleTheme = () => {
  root.dataset.theme = isDark() ? "light" : "dark";
  stored(root.dataset.theme);
  showTheme();
};

const before = stored();
if (before === "light" || before === "dark") root.dataset.theme = before;
systemIsDark.addEventListener("change", showTheme);
byId("theme").addEventListener("click", toggleTheme);
showTheme();
