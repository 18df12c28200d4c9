/* The script of every page: menu button, days that are over, wide tables. Every page is complete without it.
   No cookies, no storage, nothing from another host, nothing in the address bar. */
(function () {
  'use strict';

  document.documentElement.classList.remove('no-js');

  function one(selector, root) {
    return (root || document).querySelector(selector);
  }

  function all(selector, root) {
    return Array.from((root || document).querySelectorAll(selector));
  }

  /* Menu: the link to the list in the footer becomes a button that shows the menu on narrow screens. */
  function menuButton(link) {
    var menu = document.getElementById(link.dataset.menu);
    if (!menu) return;
    var button = document.createElement('button');
    button.type = 'button';
    button.className = link.className;
    button.innerHTML = link.innerHTML;
    button.setAttribute('aria-controls', menu.id);

    function show(open) {
      button.setAttribute('aria-expanded', String(open));
      menu.classList.toggle('is-open', open);
    }

    button.addEventListener('click', function () {
      show(button.getAttribute('aria-expanded') === 'false');
    });
    document.addEventListener('keydown', function (event) {
      if (event.key !== 'Escape' || button.getAttribute('aria-expanded') === 'false') return;
      show(false);
      // On wide screens the button is not there, and the focus stays where it is.
      if (button.offsetParent) button.focus();
    });
    show(false);
    link.replaceWith(button);
  }

  /* Today by the clock of the device, as 2026-12-05. */
  function thisDay() {
    var now = new Date();
    return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map(function (part) {
      return String(part).padStart(2, '0');
    }).join('-');
  }

  /* What is on today, instead of what comes next. What came next may be over by now. */
  function today(box) {
    var day = thisDay();
    var next = one('[data-vandaag-straks]', box);
    all('[data-begin]', box).forEach(function (line) {
      var on = line.dataset.begin <= day && day <= line.dataset.end;
      if (line !== next) line.hidden = !on;
      else if (line.dataset.end < day) next.hidden = true;
      if (on && next) next.hidden = true;
    });
  }

  /* Agenda: hides days before today. A day that the address points at stays. */
  function agenda(list) {
    var today = thisDay();
    var target = document.getElementById(location.hash.slice(1));
    var left = 0;
    all('[data-end]', list).forEach(function (day) {
      day.hidden = day.dataset.end < today && !day.contains(target);
      if (!day.hidden) left += 1;
    });
    all('[data-agenda-maand]', list).forEach(function (month) {
      month.hidden = !one('[data-end]:not([hidden])', month);
    });
    all('[data-agenda-link]', list).forEach(function (link) {
      var month = one('[data-agenda-maand="' + link.dataset.agendaLink + '"]', list);
      link.hidden = !month || month.hidden;
    });
    one('[data-agenda-maanden]', list).hidden = !left;
    one('[data-agenda-zonder-script]', list).hidden = true;
    one('[data-agenda-met-script]', list).hidden = !left;
    var status = one('[data-agenda-leeg]', list);
    status.textContent = left ? '' : status.dataset.agendaLeeg;
  }

  /* Tables: a table that is too wide scrolls in a box. The box is a Tab stop with a name only while it scrolls. */
  function tableBox(table, number) {
    var box = table.closest('.in-table');
    if (!box) {
      box = document.createElement('div');
      box.className = 'in-table';
      table.replaceWith(box);
      box.append(table);
    }
    if (box.hasAttribute('tabindex')) return;
    var name = one('caption', table) || all('h1, h2, h3, h4').filter(function (heading) {
      return heading.compareDocumentPosition(table) & Node.DOCUMENT_POSITION_FOLLOWING;
    }).pop();
    if (!name.id) name.id = 'tabel-' + number;
    new ResizeObserver(function () {
      var scrolls = box.scrollWidth > box.clientWidth;
      [['tabindex', '0'], ['role', 'region'], ['aria-labelledby', name.id]].forEach(function (pair) {
        if (scrolls) box.setAttribute(pair[0], pair[1]); else box.removeAttribute(pair[0]);
      });
    }).observe(box);
  }

  /* Read aloud: only with a voice of the device itself for the language of the page. Voices may come late. */
  function readAloud(box) {
    var speech = window.speechSynthesis;
    var code = document.documentElement.lang.split('-')[0];
    if (!speech || !window.SpeechSynthesisUtterance) return;
    function look() {
      var fits = speech.getVoices().some(function (voice) {
        return voice.localService && voice.lang.toLowerCase().split(/[-_]/)[0] === code;
      });
      if (!fits) return;
      speech.onvoiceschanged = null;
      var script = document.createElement('script');
      script.src = box.dataset.leesvoor;
      document.head.append(script);
    }
    speech.onvoiceschanged = look;
    look();
  }

  /* Keeps the pages for emergencies for when there is no network; see sw.js. Not for a reader who saves data. */
  function keepOffline(worker) {
    if (!worker || !navigator.serviceWorker || (navigator.connection && navigator.connection.saveData)) return;
    window.addEventListener('load', function () {
      navigator.serviceWorker.register(worker).then(function () {
        return navigator.serviceWorker.ready;
      }).then(function (ready) {
        ready.active.postMessage(document.documentElement.lang);
      }).catch(function () { /* The site works without it. */ });
    });
  }

  if (window.matchMedia('(max-width: 59.984em)').matches) {
    all('[data-inhoudsopgave]').forEach(function (details) { details.open = false; });
  }
  all('[data-menu]').forEach(menuButton);
  all('[data-agenda]').forEach(agenda);
  all('[data-vandaag]').forEach(today);
  keepOffline(document.currentScript.dataset.offline);
  all('[data-leesvoor]').forEach(readAloud);
  all('.in-content table:not([class])').forEach(tableBox);

  /* Paper cannot be opened. */
  window.addEventListener('beforeprint', function () {
    all('details').forEach(function (details) { details.open = true; });
  });
})();
