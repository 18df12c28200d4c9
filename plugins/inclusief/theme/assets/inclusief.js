/* The only script of the site: menu button, days that are over, wide tables, search. Every page is complete without it.
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

  /* Agenda: hides days before today, by the clock of the device. A day that the address points at stays. */
  function agenda(list) {
    var now = new Date();
    var today = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map(function (part) {
      return String(part).padStart(2, '0');
    }).join('-');
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
    one('nav', list).hidden = !left;
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

  /* Search: letters without accents, in one case, and one form of each Arabic letter,
     without the Arabic article. */
  function fold(term) {
    return term.normalize('NFKD').replace(/[\p{M}\u0640]/gu, '').toLowerCase()
      .replace(/ı/g, 'i').replace(/ł/g, 'l').replace(/ø/g, 'o').replace(/đ/g, 'd').replace(/ß/g, 'ss')
      .replace(/ة/g, 'ه').replace(/[ىی]/g, 'ي').replace(/ک/g, 'ك')
      .replace(/^(?:[وبفك]?ال|لل)(?=\p{L}{2})/u, '');
  }

  function loadScript(url) {
    return new Promise(function (resolve, reject) {
      var script = document.createElement('script');
      script.src = url;
      script.onload = resolve;
      script.onerror = reject;
      document.head.appendChild(script);
    });
  }

  function loadJson(url) {
    return fetch(url, { credentials: 'same-origin' }).then(function (answer) {
      if (!answer.ok) throw new Error(answer.statusText);
      return answer.json();
    });
  }

  function makeIndex(data) {
    var index = new window.MiniSearch(Object.assign({
      fields: ['title', 'section', 'text'],
      storeFields: ['url', 'title', 'section', 'text', 'lang']
    }, data.options, { processTerm: fold }));
    index.addAll(data.documents);
    return index;
  }

  function find(index, question) {
    var options = {
      boost: { title: 4, section: 2 },
      prefix: true,
      fuzzy: function (term) { return term.length > 3 ? 0.2 : false; },
      combineWith: 'AND'
    };
    var found = index.search(question, options);
    if (!found.length) found = index.search(question, Object.assign(options, { combineWith: 'OR' }));
    return found.slice(0, 20);
  }

  /* The words around the first hit, with the hits marked. */
  function snippet(text, terms) {
    var words = (text || '').split(/\s+/).filter(Boolean);
    var hit = words.map(function (word) {
      return word.split(/[^\p{L}\p{N}\p{M}]+/u).some(function (part) {
        return part && terms.indexOf(fold(part)) !== -1;
      });
    });
    var from = Math.max(0, hit.indexOf(true) - 10);
    var to = Math.min(words.length, from + 30);
    var line = document.createElement('p');
    if (from) line.append('… ');
    for (var i = from; i < to; i += 1) {
      if (hit[i]) {
        var mark = document.createElement('mark');
        mark.textContent = words[i];
        line.append(mark, ' ');
      } else {
        line.append(words[i] + ' ');
      }
    }
    if (to < words.length) line.append('…');
    return line;
  }

  function resultItem(result, base) {
    var item = document.createElement('li');
    var link = document.createElement('a');
    link.href = new URL(result.url, base).href;
    link.textContent = result.title;
    if (result.section && result.section !== result.title) link.append(' – ' + result.section);
    item.append(link);
    if (result.text) item.append(snippet(result.text, result.terms));
    if (result.lang) {
      item.lang = result.lang;
      item.dir = 'auto';
    }
    return item;
  }

  function search(form) {
    var box = form.parentNode;
    var input = one('input', form);
    var status = one('[data-zoek-status]', box);
    var results = one('[data-zoek-resultaten]', box);
    var texts = form.dataset;
    var base = new URL(texts.basis.replace(/\/?$/, '/'), document.baseURI);
    var ready = null;

    function load() {
      if (!ready) {
        ready = Promise.all([loadJson(texts.index), window.MiniSearch || loadScript(texts.bibliotheek)])
          .then(function (loaded) { return makeIndex(loaded[0]); });
        ready.catch(function () { ready = null; });
      }
      return ready;
    }

    function show(found) {
      one('ol', results).replaceChildren.apply(one('ol', results), found.map(function (result) {
        return resultItem(result, base);
      }));
      results.hidden = !found.length;
      status.textContent = found.length ? texts.tekstAantal.replace('{n}', found.length) : texts.tekstNiets;
    }

    form.addEventListener('submit', function (event) {
      event.preventDefault();
      var question = input.value.trim();
      results.hidden = true;
      status.textContent = question ? texts.tekstLaden : texts.tekstLeeg;
      if (!question) {
        input.focus();
        return;
      }
      load().then(function (index) {
        show(find(index, question));
      }).catch(function () {
        status.textContent = texts.tekstFout;
      });
    });
    input.addEventListener('focus', function () {
      load().catch(function () { /* Said when the visitor searches. */ });
    }, { once: true });
    one('[data-zoek-zonder-script]', box).hidden = true;
    form.hidden = false;
  }

  if (window.matchMedia('(max-width: 59.984em)').matches) {
    all('[data-inhoudsopgave]').forEach(function (details) { details.open = false; });
  }
  all('[data-menu]').forEach(menuButton);
  all('[data-agenda]').forEach(agenda);
  all('[data-zoeken]').forEach(search);
  all('.in-content table:not([class])').forEach(tableBox);

  /* Paper cannot be opened. */
  window.addEventListener('beforeprint', function () {
    all('details').forEach(function (details) { details.open = true; });
  });
})();
