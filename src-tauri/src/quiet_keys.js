// The web view's own keys and menus belong to a browser: a reload or a print dialog in the middle of a check-in
// loses what was typed. Only the view's reaction is taken away; the page still hears every key.
(() => {
  const plain = new Set(["F3", "F5", "F7", "BrowserBack", "BrowserForward", "BrowserRefresh", "BrowserSearch"]);
  const withControl = new Set(["f", "g", "h", "j", "o", "p", "r", "s", "u", "F5"]);

  addEventListener(
    "keydown",
    (event) => {
      const control = event.ctrlKey || event.metaKey;
      const own =
        (control && !event.altKey && withControl.has(event.key.length === 1 ? event.key.toLowerCase() : event.key)) ||
        (event.altKey && !control && (event.key === "ArrowLeft" || event.key === "ArrowRight")) ||
        plain.has(event.key);
      if (own) event.preventDefault();
    },
    true,
  );

  addEventListener("contextmenu", (event) => {
    const field = event.target instanceof Element && event.target.closest("input, textarea, [contenteditable]");
    if (!field && String(getSelection()) === "") event.preventDefault();
  });
})();
