/* The service worker: a few pages open without a network. The build writes above what it keeps, per language.
   Everything comes from the network first. Only what is on the list is ever kept, and no sensitive page is on it. */
'use strict';

var PREFIX = 'inclusief:' + self.registration.scope + ':';
var PATIENCE = 4000;

function address(path) {
  return new URL(path, self.registration.scope).href;
}

function listOf(code) {
  return code === 'basis' ? KEPT.basis : KEPT.talen[code];
}

function nameOf(code) {
  return PREFIX + code + ':' + listOf(code).versie;
}

/* Removes what older versions kept: of one language, or all that is not of this version. */
function clean(fits) {
  return caches.keys().then(function (names) {
    return Promise.all(names.filter(function (name) {
      return name.indexOf(PREFIX) === 0 && fits(name);
    }).map(function (name) { return caches.delete(name); }));
  });
}

/* Keeps a list as a whole. If the network ends halfway, the older version stays. */
function keep(code) {
  var list = listOf(code);
  var name = nameOf(code);
  return caches.open(name).then(function (cache) {
    return cache.keys().then(function (kept) {
      if (kept.length === list.adressen.length) return null;
      return cache.addAll(list.adressen.map(function (path) {
        return new Request(address(path), { cache: 'no-cache', credentials: 'same-origin' });
      }));
    });
  }).then(function () {
    return clean(function (other) { return other.indexOf(PREFIX + code + ':') === 0 && other !== name; });
  }, function (error) {
    return caches.delete(name).then(function () { throw error; });
  });
}

/* The languages that this device has kept before, in any version. */
function languages() {
  return caches.keys().then(function (names) {
    return Object.keys(KEPT.talen).filter(function (code) {
      return names.some(function (name) { return name.indexOf(PREFIX + code + ':') === 0; });
    });
  });
}

function kept(request) {
  return caches.match(request, { ignoreSearch: true, ignoreVary: true });
}

/* A page that the device kept also takes the place of a page that does not come in time. */
function page(request) {
  var fresh = fetch(request);
  return kept(request).then(function (old) {
    if (!old) return fresh.catch(function () { return caches.match(address(KEPT.offline)); });
    return Promise.race([
      fresh.catch(function () { return old; }),
      new Promise(function (resolve) { setTimeout(resolve, PATIENCE, old); })
    ]);
  });
}

function part(request) {
  return fetch(request).catch(function (error) {
    return kept(request).then(function (old) {
      if (!old) throw error;
      return old;
    });
  });
}

self.addEventListener('install', function (event) {
  event.waitUntil(keep('basis').then(function () { return self.skipWaiting(); }));
});

self.addEventListener('activate', function (event) {
  event.waitUntil(languages().then(function (codes) {
    return Promise.all(codes.map(keep));
  }).catch(function () { /* No network now: the older pages stay until the next visit. */ }).then(function () {
    return clean(function (name) {
      var code = name.slice(PREFIX.length).split(':')[0];
      return code !== 'basis' && !KEPT.talen[code];
    });
  }));
});

self.addEventListener('message', function (event) {
  if (Object.prototype.hasOwnProperty.call(KEPT.talen, event.data)) {
    event.waitUntil(keep(event.data).catch(function () { /* The next visit tries again. */ }));
  }
});

self.addEventListener('fetch', function (event) {
  var request = event.request;
  if (request.method !== 'GET' || request.url.indexOf(self.registration.scope) !== 0) return;
  event.respondWith(request.mode === 'navigate' ? page(request) : part(request));
});
