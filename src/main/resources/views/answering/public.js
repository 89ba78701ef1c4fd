/* No page needs this. Inlined and hashed like public.css, and printed with th:text: no quotes, ampersands or angle brackets, so strings stand in
   backticks. Names are short, because every byte is somebody's data. A voice that is not on the phone itself would tell somebody else what is being
   read. */
(function () {
  addEventListener(`pageshow`, function (e) { if (e.persisted) location.reload(); });
  var s = window.speechSynthesis, b = document.querySelector(`.aloud`);
  if (!s) return;
  function voice(l) {
    return s.getVoices().find(function (v) { return v.localService ? v.lang.split(/[-_]/)[0] === l.split(`-`)[0] : 0; });
  }
  function offer() { b.hidden = !voice(document.documentElement.lang); }
  function press(on) { b.setAttribute(`aria-pressed`, on); }
  function stop() { s.cancel(); press(false); }
  b.onclick = function () {
    if (s.speaking) return stop();
    press(true);
    document.querySelectorAll(`main h1, main h2, main p, main summary, main .choice`).forEach(function (p) {
      var w = new SpeechSynthesisUtterance(p.textContent);
      w.lang = p.closest(`[lang]`).lang;
      w.voice = voice(w.lang) || null;
      w.onend = function () { if (!s.pending) press(false); };
      if (w.voice) s.speak(w);
    });
  };
  s.onvoiceschanged = offer;
  addEventListener(`pagehide`, stop);
  offer();
})();
