// Starts the program, and says in a sentence when it cannot: an inline script would need a weaker
// Content-Security-Policy, and a module script does not run at all when the page is opened from a disk.
(function () {
  "use strict";
  var script = document.currentScript;
  var root = document.documentElement;
  var running = false;
  var WHOLE = "The whole record stands in the text below and in its sources.";
  var READ_ON = "Reload the page, or read on: the whole record stands in the text below and in its sources.";

  // One of is-loading, is-live, is-stopped stands on the root: the style sheets keep the place of
  // the picture while it loads, and take away a picture that no longer answers.
  function be(state) {
    root.classList.remove("is-loading", "is-live", "is-stopped");
    root.classList.add(state);
  }

  function say(state, cause, remedy) {
    be(state);
    var notice = document.getElementById("notice");
    var bold = document.createElement("b");
    bold.textContent = cause;
    notice.replaceChildren(bold, " " + remedy);
    return notice;
  }

  // The page as one file stands beside this one, and needs no server.
  function sayFile() {
    var link = document.createElement("a");
    link.href = "csto-timeline.html" + location.search;
    link.textContent = "csto-timeline.html";
    say("is-stopped", "The picture cannot start from a file of this folder.", "Open ")
      .append(link, " beside it, which works from a disk. " + WHOLE);
  }

  function stopped() {
    say("is-stopped", "The picture stopped.", READ_ON);
  }

  // A panic in WebAssembly arrives as a trap, from wherever the program was called; too deep a call as a RangeError.
  function trap(error) {
    if (running && (error instanceof WebAssembly.RuntimeError || error instanceof RangeError)) stopped();
  }
  addEventListener("error", function (event) { trap(event.error); });
  addEventListener("unhandledrejection", function (event) { trap(event.reason); });

  function bytes(address) {
    return fetch(address).then(function (answer) {
      if (!answer.ok) throw new Error(answer.statusText);
      return answer.arrayBuffer();
    });
  }

  say("is-loading", "The picture is loading.", WHOLE);
  if (typeof WebAssembly !== "object") {
    say("is-stopped", "The picture needs WebAssembly.", "This browser has none, or it is switched off. " + WHOLE);
    return;
  }
  var address = function (name) { return new URL(script.getAttribute(name), script.src).href; };
  var exports = import(address("data-js"))
    .then(function (program) {
      running = true;
      return program.default({ module_or_path: address("data-wasm") });
    });

  // The sheet of what the rest of the program writes; a page that is one file has it.
  function sheet() {
    var named = document.querySelector("[data-style]");
    return named && new Promise(function (here, missing) {
      var link = document.createElement("link");
      link.rel = "stylesheet";
      link.href = named.dataset.style;
      link.onload = here;
      link.onerror = missing;
      document.head.append(link);
    });
  }

  // The rest of the program, which is a file of its own in a release build.
  addEventListener("rest-wanted", function () {
    var rest = script.hasAttribute("data-rest") ? bytes(address("data-rest")) : null;
    Promise.all([exports, rest, sheet()])
      .then(function (all) { return rest && WebAssembly.instantiate(all[1], { f: all[0] }); })
      .then(
        function () { dispatchEvent(new Event("rest-here")); },
        function () { dispatchEvent(new Event("rest-missing")); }
      );
  });

  exports
    .then(function () { if (!root.classList.contains("is-stopped")) be("is-live"); })
    .catch(function (error) {
      if (error instanceof WebAssembly.RuntimeError) return stopped();
      if (location.protocol === "file:") {
        sayFile();
      } else {
        say("is-stopped", "The picture did not load.", "A file was blocked or the network failed. " + READ_ON);
      }
    });
})();
