/* The live preview of an editor: marks what the text rules found, and lists it in a panel. It is never published. */
(function () {
  'use strict';

  var data = document.getElementById('inclusief-b1');
  var main = document.querySelector('main') || document.body;
  if (!data) return;
  var report = JSON.parse(data.textContent);

  function element(name, text, attributes) {
    var made = document.createElement(name);
    if (text) made.textContent = text;
    Object.keys(attributes || {}).forEach(function (key) { made.setAttribute(key, attributes[key]); });
    return made;
  }

  /* All text of the page with, for each character, the node that holds it. Any white space counts as one space. */
  function textOf(root) {
    var walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    var text = '', places = [], node;
    while ((node = walker.nextNode())) {
      if (node.parentElement.closest('script, style, .b1-panel')) continue;
      for (var i = 0; i < node.data.length; i += 1) {
        var char = /\s/.test(node.data[i]) ? ' ' : node.data[i];
        if (char === ' ' && text.endsWith(' ')) continue;
        text += char;
        places.push([node, i]);
      }
    }
    return {text: text, places: places};
  }

  /* Wraps the words in marks, one in each node that they run through, and returns the marks. */
  function mark(words, from, severity, number) {
    var read = textOf(main);
    var wanted = words.replace(/\s+/g, ' ').trim();
    var start = read.text.indexOf(wanted, from);
    if (start < 0) start = read.text.indexOf(wanted);
    if (start < 0) return {marks: [], end: from};
    var runs = [], last;
    for (var i = start; i < start + wanted.length; i += 1) {
      var place = read.places[i];
      if (last && last.node === place[0]) last.end = place[1] + 1;
      else runs.push(last = {node: place[0], start: place[1], end: place[1] + 1});
    }
    var marks = runs.map(function (run) {
      var range = document.createRange();
      range.setStart(run.node, run.start);
      range.setEnd(run.node, run.end);
      var made = element('mark', '', {'class': 'b1-mark b1-mark--' + severity, 'data-b1': number});
      range.surroundContents(made);
      return made;
    });
    return {marks: marks, end: start};
  }

  var panel = element('aside', '', {'class': 'b1-panel', 'aria-labelledby': 'b1-titel', lang: 'nl', dir: 'ltr'});
  var box = element('details');
  if (report.findings.length) box.open = window.innerWidth > 1000;
  var summary = element('summary', report.title, {id: 'b1-titel'});
  var list = element('ol');
  box.append(summary);
  if (report.verdict) box.append(element('p', report.verdict, {'class': 'b1-verdict'}));
  box.append(list);
  panel.append(box);

  report.findings.forEach(function (finding, number) {
    var id = 'b1-' + number;
    var found = mark(finding.words, 0, finding.severity, number);
    var item = element('li', '', {id: id});
    var place = found.marks[0];
    if (place) {
      place.id = id + '-plek';
      place.tabIndex = -1;
      var link = element('a', finding.what, {href: '#' + place.id});
      link.addEventListener('click', function (event) {
        event.preventDefault();
        place.scrollIntoView({block: 'center'});
        place.focus({preventScroll: true});
      });
      item.append(link);
      found.marks.forEach(function (made) { made.title = finding.what + ' ' + finding.how; });
    } else {
      item.append(element('span', finding.what));
    }
    item.append(element('p', finding.label + ', regel ' + finding.line + '. ' + finding.why));
    item.append(element('p', finding.how));
    list.append(item);
  });
  document.body.append(panel);
})();
