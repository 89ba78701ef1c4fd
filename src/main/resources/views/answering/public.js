/* No page needs this. Inlined and hashed like public.css, and printed with th:text: no quotes, ampersands or angle brackets, so strings stand in
   backticks. A voice that is not on the phone itself would tell somebody else what is being read. */
(function () {
  addEventListener(`pageshow`, function (event) { if (event.persisted) location.reload(); });
  var speech = window.speechSynthesis;
  var button = document.querySelector(`.aloud`);
  if (!speech) return;
  function base(tag) { return tag.split(/[-_]/)[0].toLowerCase(); }
  function voice(tag) {
    return speech.getVoices().find(function (each) { return each.localService ? base(each.lang) === base(tag) : false; });
  }
  function offer() { button.hidden = !voice(document.documentElement.lang); }
  function stop() { speech.cancel(); button.setAttribute(`aria-pressed`, `false`); }
  function read(part) {
    var words = new SpeechSynthesisUtterance(part.textContent);
    words.lang = part.closest(`[lang]`).lang;
    words.voice = voice(words.lang) || null;
    words.onend = function () { if (!speech.pending) stop(); };
    if (words.voice) speech.speak(words);
  }
  button.onclick = function () {
    if (speech.speaking) return stop();
    button.setAttribute(`aria-pressed`, `true`);
    document.querySelectorAll(`main h1, main h2, main p, main summary, main .choice`).forEach(read);
  };
  speech.onvoiceschanged = offer;
  addEventListener(`pagehide`, stop);
  offer();
})();
