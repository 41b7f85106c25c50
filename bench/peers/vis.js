// vis-timeline with groups, clusters and zoom by Ctrl and wheel, as its documentation advises for many items.
(async () => {
  const name = new URLSearchParams(location.search).get("events");
  const { families, events } = await (await fetch(name)).json();
  const items = events.map((event, id) => ({
    id,
    group: event.family,
    content: event.title,
    start: event.start,
    end: event.last ? event.last : undefined,
    type: event.last ? "range" : "point",
  }));
  const groups = families.map((content, id) => ({ id, content }));
  const options = {
    height: 410,
    maxHeight: 410,
    stack: false,
    cluster: { maxItems: 1, showStipes: false },
    zoomKey: "ctrlKey",
    min: "1991-11-01",
    max: "2027-01-01",
    start: "1991-11-01",
    end: "2027-01-01",
    zoomMin: 14 * 86400000,
  };
  const timeline = new vis.Timeline(
    document.getElementById("timeline"), new vis.DataSet(items), new vis.DataSet(groups), options);
  const drawn = () => requestAnimationFrame(() => requestAnimationFrame(() => { window.isReady = true; }));
  if (timeline.initialDrawDone) drawn(); else timeline.on("changed", drawn);
})();
