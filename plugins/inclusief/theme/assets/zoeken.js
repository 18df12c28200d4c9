/* The search, on its own page only. It asks the server for the index once; what somebody types stays in the browser. */
(function () {
  'use strict';

  var SHOWN = 20;
  var SHORTEST = 4;
  var COMMON = 0.2;
  var COMPOUNDING = ['nl', 'de'];

  function one(selector, root) {
    return (root || document).querySelector(selector);
  }

  /* Letters without accents, in one case, and one form of each Arabic letter, without the Arabic article. */
  function fold(term) {
    return term.normalize('NFKD').replace(/[\p{M}\u0640]/gu, '').toLowerCase()
      .replace(/ı/g, 'i').replace(/ł/g, 'l').replace(/ø/g, 'o').replace(/đ/g, 'd').replace(/ß/g, 'ss')
      .replace(/ґ/g, 'г').replace(/[ʼ’'`]/g, '')
      .replace(/ة/g, 'ه').replace(/[ىی]/g, 'ي').replace(/ک/g, 'ك').replace(/ؤ/g, 'و').replace(/ئ/g, 'ي')
      .replace(/^(?:[وبفك]?ال|لل)(?=\p{L}{2})/u, '');
  }

  function words(text) {
    return text.normalize('NFC').replace(/[ʼ’'`]/g, '').split(/[^\p{L}\p{N}\p{M}]+/u).filter(Boolean);
  }

  /* Arabic as people type it with Latin letters: the consonants, each in one spelling. */
  var LETTERS = {
    'ب': 'b', 'ت': 't', 'ث': 't', 'ج': 'j', 'ح': 'h', 'خ': 'k', 'د': 'd', 'ذ': 'd', 'ر': 'r', 'ز': 'z', 'س': 's', 'ش': 's',
    'ص': 's', 'ض': 'd', 'ط': 't', 'ظ': 'z', 'غ': 'g', 'ف': 'f', 'ق': 'k', 'ك': 'k', 'ل': 'l', 'م': 'm', 'ن': 'n'
  };

  function consonants(term) {
    var latin = fold(term).replace(/ه$/, '').replace(/./gu, function (sign) {
      return /[\u0600-\u06ff]/.test(sign) ? LETTERS[sign] || (sign === 'ه' ? 'h' : '') : sign;
    });
    return latin.replace(/^(?:al|el)-?(?=.{3})/, '').replace(/[23]/g, '').replace(/7/g, 'h').replace(/5/g, 'k').replace(/9/g, 's')
      .replace(/sh|ch/g, 's').replace(/kh|q/g, 'k').replace(/th/g, 't').replace(/dh/g, 'd').replace(/gh/g, 'g')
      .replace(/[aeiouyw]/g, '').replace(/h$/, '').replace(/(.)\1+/g, '$1');
  }

  function isLatin(term) {
    return /^[a-z0-9]+$/.test(term);
  }

  function makeIndex(data) {
    var index = new window.MiniSearch({
      fields: ['words', 'title', 'section', 'text', 'latin'],
      storeFields: ['url', 'title', 'section', 'text', 'lang'],
      tokenize: words,
      processTerm: fold,
      extractField: function (row, field) {
        if (field !== 'latin') return row[field];
        if (data.options.language !== 'ar') return '';
        return words((row.words || '') + ' ' + row.title + ' ' + row.section).filter(function (word) {
          return !isLatin(fold(word));
        }).map(consonants).filter(function (word) { return word.length > 2; }).join(' ');
      }
    });
    index.addAll(data.documents);
    return index;
  }

  /* The end of a compound says what it is. Return what the longest end finds that is a word of its own. */
  function lookUpEnd(index, word) {
    for (var from = 3; from <= word.length - SHORTEST; from += 1) {
      var found = index.search(word.slice(from), { fields: ['words', 'title'], boost: { words: 6, title: 4 } });
      if (found.length) return found;
    }
    return [];
  }

  /* Everything that one word finds. A word that finds nothing gets shorter until it does: so forms and compounds are found. */
  function lookUp(index, word, language) {
    var options = {
      fields: ['words', 'title', 'section', 'text'],
      boost: { words: 6, title: 4, section: 2 },
      weights: { fuzzy: 0.6, prefix: 0.6 },
      prefix: word.length > 2,
      fuzzy: word.length > 3 ? 0.2 : false
    };
    if (language === 'ar' && isLatin(word) && consonants(word).length > 1) {
      var found = index.search(consonants(word), {
        fields: ['latin'], boost: { latin: 3 }, prefix: consonants(word).length > 2, processTerm: function (term) { return term; }
      });
      if (found.length) return found.concat(index.search(word, options));
    }
    var result = index.search(word, options);
    var known = result.some(function (one) { return one.terms.some(function (term) { return term.indexOf(word) === 0; }); });
    if (!known && COMPOUNDING.indexOf(language) !== -1) result = result.concat(lookUpEnd(index, word));
    options.fuzzy = false;
    for (var length = word.length - 1; !result.length && length >= SHORTEST; length -= 1) {
      result = index.search(word.slice(0, length), options);
    }
    return result;
  }

  /* The words of a question with how much each tells: "mijn" is in so many parts of the site that it says nothing. */
  function telling(index, question) {
    var all = words(question).map(fold).filter(Boolean).map(function (word) {
      var share = index.search(word, { fields: ['title', 'section', 'text'] }).length / index.documentCount;
      return { word: word, share: share, weight: Math.log(1 + 1 / Math.max(share, 1 / index.documentCount)) };
    });
    var rare = all.filter(function (one) { return one.share < COMMON; });
    return rare.length ? rare : all;
  }

  /* Pages, best first. A page gets the points of its best part for each word of the question, so all words count. */
  function find(index, question, language) {
    var pages = {};
    telling(index, question).forEach(function (asked) {
      var best = {};
      lookUp(index, asked.word, language).forEach(function (result) {
        var points = result.score * asked.weight;
        var page = result.url.split('#')[0];
        var known = pages[page] || (pages[page] = { score: 0, parts: {} });
        var part = known.parts[result.id] || (known.parts[result.id] = { result: result, score: 0, terms: [] });
        part.score += points;
        part.terms = part.terms.concat(result.terms);
        best[page] = Math.max(best[page] || 0, points);
      });
      Object.keys(best).forEach(function (page) { pages[page].score += best[page]; });
    });
    return Object.keys(pages).map(function (page) { return pages[page]; })
      .sort(function (a, b) { return b.score - a.score; })
      .slice(0, SHOWN)
      .map(function (page) {
        return Object.keys(page.parts).map(function (id) { return page.parts[id]; })
          .sort(function (a, b) { return b.score - a.score; })[0];
      });
  }

  /* The words around the first hit, with the hits marked. */
  function snippet(text, terms) {
    var parts = (text || '').split(/\s+/).filter(Boolean);
    var hit = parts.map(function (part) {
      return words(part).some(function (word) { return terms.indexOf(fold(word)) !== -1; });
    });
    var from = Math.max(0, hit.indexOf(true) - 10);
    var to = Math.min(parts.length, from + 30);
    var line = document.createElement('p');
    if (from) line.append('… ');
    for (var i = from; i < to; i += 1) {
      if (hit[i]) {
        var mark = document.createElement('mark');
        mark.textContent = parts[i];
        line.append(mark, ' ');
      } else {
        line.append(parts[i] + ' ');
      }
    }
    if (to < parts.length) line.append('…');
    return line;
  }

  function resultItem(part, base, inDutch) {
    var result = part.result;
    var item = document.createElement('li');
    var link = document.createElement('a');
    link.href = new URL(result.url, base).href;
    link.textContent = result.title;
    if (result.section && result.section !== result.title) link.append(' – ' + result.section);
    var text = document.createElement('div');
    text.append(link);
    if (result.text) text.append(snippet(result.text, part.terms));
    if (result.lang) {
      text.lang = result.lang;
      text.dir = 'auto';
      var note = document.createElement('p');
      note.textContent = inDutch;
      item.append(text, note);
    } else {
      item.append(text);
    }
    return item;
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

  function search(form) {
    var box = form.parentNode;
    var input = one('input', form);
    var status = one('[data-zoek-status]', box);
    var results = one('[data-zoek-resultaten]', box);
    var instead = one('[data-zoek-anders]', box);
    var texts = form.dataset;
    var base = new URL(texts.basis.replace(/\/?$/, '/'), document.baseURI);
    var language = document.documentElement.lang.split('-')[0];
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
      var list = one('ol', results);
      list.replaceChildren.apply(list, found.map(function (part) {
        return resultItem(part, base, texts.tekstNederlands);
      }));
      results.hidden = !found.length;
      if (instead) instead.hidden = found.length > 0;
      status.textContent = found.length ? texts.tekstAantal.replace('{n}', found.length) : texts.tekstNiets;
    }

    form.addEventListener('submit', function (event) {
      event.preventDefault();
      var question = input.value.trim();
      results.hidden = true;
      if (instead) instead.hidden = true;
      status.textContent = question ? texts.tekstLaden : texts.tekstLeeg;
      if (!question) {
        input.focus();
        return;
      }
      load().then(function (index) {
        show(find(index, question, language));
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

  Array.from(document.querySelectorAll('[data-zoeken]')).forEach(search);
})();
