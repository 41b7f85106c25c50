//! A mouse and a finger.

use crate::{Page, Result, page::keys::CTRL};
use serde_json::{Value, json};

/// A point in the window, in CSS px.
pub type Point = [f64; 2];

/// What points.
#[derive(Clone, Copy)]
pub enum Pointer {
    Mouse,
    Finger,
}

impl Pointer {
    const fn kind(self) -> &'static str {
        match self {
            Pointer::Mouse => "mouse",
            Pointer::Finger => "touch",
        }
    }
}

/// From one turn of the wheel to the next.
const WHEEL_MILLIS: u32 = 40;

/// Finds a point at which an element is on top, the nearest to its middle of a fine grid, after
/// scrolling it into view. A state on the map has any form, so its middle may be elsewhere.
const POINT_ON: &str = "
    const element = document.querySelector(arguments[0]);
    if (!element) return null;
    element.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
    const box = element.getBoundingClientRect();
    const middle = [box.left + box.width / 2, box.top + box.height / 2];
    const far = ([x, y]) => (x - middle[0]) ** 2 + (y - middle[1]) ** 2;
    const points = [middle];
    for (let i = 1; i < 40; i++) for (let j = 1; j < 40; j++)
        points.push([box.left + box.width * i / 40, box.top + box.height * j / 40]);
    points.sort((one, other) => far(one) - far(other));
    const fits = ([x, y]) => element.contains(document.elementFromPoint(x, y));
    // A pointer hits whole px.
    return points.map(([x, y]) => [Math.round(x), Math.round(y)]).find(fits) ?? null;";

impl Page {
    /// A point at which an element can be hit. It is looked for when nothing moves any more: just after
    /// the start the picture still takes its size, and the pointer would hit what has come there.
    pub async fn point_on(&self, selector: &str) -> Result<Point> {
        self.until_it_rests().await?;
        let found = self.ask(POINT_ON, &[selector.into()]).await?;
        let point = found.as_array().map(Vec::as_slice).unwrap_or_default();
        match (
            point.first().and_then(Value::as_f64),
            point.get(1).and_then(Value::as_f64),
        ) {
            (Some(x), Some(y)) => Ok([x, y]),
            _ => Err(format!("{selector} cannot be hit anywhere").into()),
        }
    }

    /// Clicks an element.
    pub async fn click(&self, selector: &str) -> Result {
        let point = self.point_on(selector).await?;
        self.drag(Pointer::Mouse, &[point], 0).await
    }

    /// Taps an element.
    pub async fn tap(&self, selector: &str) -> Result {
        let point = self.point_on(selector).await?;
        self.drag(Pointer::Finger, &[point], 0).await
    }

    /// Presses at the first point, moves along the others, `step_millis` each, and releases.
    pub async fn drag(&self, pointer: Pointer, points: &[Point], step_millis: u32) -> Result {
        self.act(dragging(pointer, pointer.kind(), points, step_millis))
            .await
    }

    /// Fingers down together, each along its points, and up together; the first is the one that was there
    /// first.
    pub async fn pinch(&self, fingers: &[&[Point]], step_millis: u32) -> Result {
        let names = ["thumb", "index finger", "middle finger"];
        let finger =
            |(id, points): (&str, &&[Point])| dragging(Pointer::Finger, id, points, step_millis);
        let devices: Vec<Value> = names.into_iter().zip(fingers).map(finger).collect();
        self.act_together(json!(devices)).await
    }

    /// Turns the wheel so many times by so many px over a point.
    pub async fn wheel(&self, at: Point, times: usize, down_px: i64) -> Result {
        self.act(wheel(at, times, [0, down_px])).await
    }

    /// Turns it to the side.
    pub async fn wheel_aside(&self, at: Point, times: usize, right_px: i64) -> Result {
        self.act(wheel(at, times, [right_px, 0])).await
    }

    /// As [`Page::wheel`], with Ctrl held.
    pub async fn wheel_with_ctrl(&self, at: Point, times: usize, down_px: i64) -> Result {
        let pause = |millis: u32| json!({ "type": "pause", "duration": millis });
        let key = |kind: &str| json!({ "type": kind, "value": CTRL });
        let mut keys = vec![key("keyDown")];
        keys.extend(vec![pause(WHEEL_MILLIS); times]);
        keys.push(key("keyUp"));
        self.act_together(json!([
            { "type": "key", "id": "keys", "actions": keys },
            wheel(at, times, [0, down_px]),
        ]))
        .await
    }

    /// Clicks an element twice at a point.
    pub async fn double_click(&self, [x, y]: Point) -> Result {
        let mut device = dragging(Pointer::Mouse, Pointer::Mouse.kind(), &[[x, y]], 0);
        if let Some(actions) = device["actions"].as_array_mut() {
            let again = actions[1..].to_vec();
            actions.extend(again);
        }
        self.act(device).await
    }
}

/// A wheel that waits once and then turns, by so many px each time.
fn wheel([x, y]: Point, times: usize, [right_px, down_px]: [i64; 2]) -> Value {
    let turn = json!({
        "type": "scroll", "x": x.round() as i64, "y": y.round() as i64, "origin": "viewport",
        "deltaX": right_px, "deltaY": down_px, "duration": WHEEL_MILLIS,
    });
    let mut turns = vec![json!({ "type": "pause", "duration": 0 })];
    turns.extend(vec![turn; times]);
    json!({ "type": "wheel", "id": "wheel", "actions": turns })
}

/// A device that presses at the first point, moves along the others and releases.
fn dragging(pointer: Pointer, id: &str, points: &[Point], step_millis: u32) -> Value {
    let go = |[x, y]: Point, millis: u32| {
        json!({
            "type": "pointerMove", "duration": millis, "origin": "viewport",
            "x": x.round() as i64, "y": y.round() as i64,
        })
    };
    let (first, rest) = points.split_first().unwrap_or((&[0.0, 0.0], &[]));
    let mut actions = vec![go(*first, 0), json!({ "type": "pointerDown", "button": 0 })];
    actions.extend(rest.iter().map(|point| go(*point, step_millis)));
    actions.push(json!({ "type": "pointerUp", "button": 0 }));
    json!({
        "type": "pointer",
        "id": id,
        "parameters": { "pointerType": pointer.kind() },
        "actions": actions,
    })
}

/// Points from one to another, evenly.
pub fn way(from: Point, to: Point, steps: u32) -> Vec<Point> {
    (0..=steps)
        .map(|step| {
            let part = f64::from(step) / f64::from(steps.max(1));
            [
                from[0] + (to[0] - from[0]) * part,
                from[1] + (to[1] - from[1]) * part,
            ]
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_way_leads_from_one_end_to_the_other() {
        assert_eq!(
            way([0.0, 1.0], [4.0, 3.0], 2),
            [[0.0, 1.0], [2.0, 2.0], [4.0, 3.0]]
        );
    }
}
