// A timeline by hand: one circle an event, placed anew on each step of d3-zoom, and only those in view.
(async () => {
  const name = new URLSearchParams(location.search).get("events");
  const { families, events } = await (await fetch(name)).json();
  const width = 976, height = 410, row = 60;
  const data = events.map(event => ({ ...event, at: new Date(event.start), until: event.last ? new Date(event.last) : null }))
    .sort((one, other) => one.at - other.at);
  const svg = d3.select("#timeline").attr("viewBox", [0, 0, width, height]);
  const whole = d3.scaleTime([new Date("1991-11-01"), new Date("2027-01-01")], [0, width]);
  const axis = svg.append("g").attr("transform", `translate(0 ${height - 24})`);
  const marks = svg.append("g");
  const bisect = d3.bisector(event => event.at);
  const draw = scale => {
    const [from, to] = scale.domain();
    const seen = data.slice(bisect.left(data, from), bisect.right(data, to));
    marks.selectAll("circle").data(seen, event => event.id).join(
      enter => enter.append("circle").attr("r", 5).attr("cy", event => 40 + event.family * row)
        .call(it => it.append("title").text(event => event.title)))
      .attr("cx", event => scale(event.at));
    axis.call(d3.axisBottom(scale));
  };
  svg.selectAll(".family").data(families).join("text").attr("y", (_, index) => 30 + index * row).text(it => it);
  svg.call(d3.zoom().scaleExtent([1, 900]).translateExtent([[0, 0], [width, height]])
    .filter(event => event.type !== "wheel" || event.ctrlKey)
    .on("zoom", ({ transform }) => draw(transform.rescaleX(whole))));
  draw(whole);
  requestAnimationFrame(() => requestAnimationFrame(() => { window.isReady = true; }));
})();
