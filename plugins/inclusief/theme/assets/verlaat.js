/* Leave quickly, on sensitive pages only: blank at once, no way back to this page, and the Shift key three times.
   Not the Escape key: a browser uses that to stop loading. Without this script the link is a plain link. */
(function () {
  'use strict';

  var link = document.querySelector('[data-verlaat]');
  var status = document.querySelector('[data-verlaat-stand]');
  var PATIENCE = 5000;
  var pressed = 0;
  var timer = 0;

  function leave() {
    var address = link.href;
    document.title = '\u00a0';
    document.body.textContent = '';
    document.documentElement.classList.add('in-gone');
    window.location.replace(address);
  }

  function forget() {
    window.clearTimeout(timer);
    pressed = 0;
    status.textContent = '';
  }

  link.addEventListener('click', function (event) {
    event.preventDefault();
    leave();
  });
  document.addEventListener('keydown', function (event) {
    if (event.repeat) return;
    if (event.key !== 'Shift' || event.ctrlKey || event.altKey || event.metaKey) {
      if (pressed) forget();
      return;
    }
    pressed += 1;
    if (pressed === 3) {
      leave();
      return;
    }
    window.clearTimeout(timer);
    timer = window.setTimeout(forget, PATIENCE);
    status.textContent = pressed === 1 ? status.dataset.twee : status.dataset.een;
  });
  document.querySelector('[data-verlaat-uitleg]').hidden = false;
})();
