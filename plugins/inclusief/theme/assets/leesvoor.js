/* Read aloud with a voice of the device itself. Loaded only if there is one for the language of the page.
   A voice that sends the text to another company is not used. It never starts by itself. */
(function () {
  'use strict';

  var BLOCKS = 'h1, h2, h3, h4, h5, p, li, dt, dd, th, td, caption, figcaption, summary, label';
  var LEFT_OUT = '[aria-hidden="true"], nav, script, style, form, .in-aloud, .in-leave, .in-card__source';

  var speech = window.speechSynthesis;
  var box = document.querySelector('[data-leesvoor]');
  var texts = box.dataset;
  var queue = [];
  var at = 0;
  var turn = 0;
  var reading = false;
  var main = button(texts.lees);
  var stopper = button(texts.stop);

  function button(text) {
    var made = document.createElement('button');
    made.type = 'button';
    made.className = 'in-button';
    made.textContent = text;
    box.append(made);
    return made;
  }

  function short(lang) {
    return (lang || '').toLowerCase().split(/[-_]/)[0];
  }

  function voiceFor(lang) {
    return speech.getVoices().find(function (voice) {
      return voice.localService && short(voice.lang) === short(lang);
    });
  }

  /* A phone number is read digit by digit, and not as a large number. */
  function spoken(node) {
    var text = node.data.replace(/\s+/g, ' ');
    return node.parentElement.closest('a[href^="tel:"]')
      ? text.replace(/(\d)[-\s]*(?=\d)/g, '$1 ') : text;
  }

  /* The texts of one block, without those of blocks inside it: a part for each language. */
  function parts(block) {
    var walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    var found = [];
    for (var node = walker.nextNode(); node; node = walker.nextNode()) {
      var parent = node.parentElement;
      if (parent.closest(BLOCKS) !== block || parent.closest(LEFT_OUT) || !parent.getClientRects().length) continue;
      var lang = parent.closest('[lang]').lang;
      var last = found[found.length - 1];
      if (last && last.lang === lang) last.text += spoken(node);
      else if (last && !node.data.trim()) last.text += ' ';
      else found.push({ block: block, lang: lang, text: spoken(node) });
    }
    return found;
  }

  /* Sentence by sentence: a long text stops halfway in some browsers, and a pause can go on where it was. */
  function sentences(part) {
    return (part.text.match(/[^.!?؟…]+(?:[.!?؟…]+(?!\s)[^.!?؟…]+)*[.!?؟…]*\s*/g) || []).map(function (text) {
      return { block: part.block, lang: part.lang, text: text.trim() };
    }).filter(function (sentence) { return /[\p{L}\p{N}]/u.test(sentence.text); });
  }

  function flat(list, change) {
    return list.reduce(function (all, item) { return all.concat(change(item)); }, []);
  }

  function wholePage() {
    return flat(flat(Array.from(document.querySelectorAll('main')), function (place) {
      return Array.from(place.querySelectorAll(BLOCKS));
    }), function (block) { return flat(parts(block), sentences); });
  }

  function mark(block) {
    var before = document.querySelector('.in-aloud__now');
    if (before === block) return;
    if (before) before.classList.remove('in-aloud__now');
    if (!block) return;
    block.classList.add('in-aloud__now');
    block.scrollIntoView({ block: 'nearest' });
  }

  function silence() {
    turn += 1;
    reading = false;
    speech.cancel();
  }

  function stop() {
    silence();
    at = 0;
    mark(null);
    main.textContent = texts.lees;
    if (document.activeElement === stopper) main.focus();
    stopper.hidden = true;
  }

  function next() {
    var sentence = queue[at];
    if (!sentence) {
      stop();
      return;
    }
    var mine = turn;
    var utterance = new SpeechSynthesisUtterance(sentence.text);
    var voice = voiceFor(sentence.lang) || voiceFor(document.documentElement.lang);
    if (voice) {
      utterance.voice = voice;
      utterance.lang = voice.lang;
    }
    utterance.onend = function () {
      if (mine !== turn) return;
      at += 1;
      next();
    };
    utterance.onerror = function () {
      if (mine === turn) stop();
    };
    mark(sentence.block);
    speech.speak(utterance);
  }

  /* The pause of the browser itself does nothing on many phones: be silent, and begin the same sentence again. */
  function press() {
    if (reading) {
      silence();
      main.textContent = texts.verder;
      return;
    }
    if (stopper.hidden) queue = wholePage();
    reading = true;
    main.textContent = texts.pauze;
    stopper.hidden = false;
    next();
  }

  main.addEventListener('click', press);
  stopper.addEventListener('click', stop);
  document.addEventListener('keydown', function (event) {
    if (event.key === 'Escape' && !stopper.hidden) stop();
  });
  window.addEventListener('pagehide', stop);
  stopper.hidden = true;
  box.hidden = false;
})();
