import Foundation

/// The plane of a map: where a point of the globe stands on a picture, and rings as paths.
struct MapSheet {
  let projection: Projection
  let width: Double
  let height: Double
  /// Units of the picture for one radius of the globe.
  let scale: Double
  /// The middle of the picture, in radii.
  let x: Double
  let y: Double
  /// Steps of the grid of outlines in one unit of the picture.
  var grain = 2

  init(
    projection: Projection, width: Double, height: Double, scale: Double, x: Double, y: Double, grain: Int = 2
  ) {
    self.grain = grain
    self.projection = projection
    self.width = width
    self.height = height
    self.scale = scale
    self.x = x
    self.y = y
  }

  /// A sheet on which the main part of a country fills the picture; nil without a point.
  ///
  /// Parts that lie far from the largest (overseas) are left out, so that the rest can be seen.
  init?(around rings: [[Outlines.Point]]) {
    guard let main = rings.first, !main.isEmpty else { return nil }
    // Longitudes on both sides of 180° are brought to one side before the middle is taken.
    let first = main[0].longitude
    let turned = main.map { point -> Double in
      let away = point.longitude - first
      return first + (away > 180 ? away - 360 : away < -180 ? away + 360 : away)
    }
    let latitudes = main.map(\.latitude)
    let centre = Outlines.Point(
      longitude: ((turned.min() ?? 0) + (turned.max() ?? 0)) / 2,
      latitude: ((latitudes.min() ?? 0) + (latitudes.max() ?? 0)) / 2)
    let projection = Projection.around(centre)
    var boxes = rings.compactMap { ring in Box(ring.compactMap(projection.place)) }
    guard !boxes.isEmpty else { return nil }
    var whole = boxes.removeFirst()
    var grew = true
    while grew {
      grew = false
      for (index, box) in boxes.enumerated().reversed()
      where box.gap(to: whole) < max(0.08, 0.35 * whole.extent) {
        whole.add(box)
        boxes.remove(at: index)
        grew = true
      }
    }
    let (most, tallest) = (720.0, 560.0)
    let extent = (max(whole.width, 0.006) * 1.12, max(whole.height, 0.006) * 1.12)
    let scale = min(most / extent.0, tallest / extent.1)
    self.init(
      projection: projection, width: most, height: min(tallest, max(260, extent.1 * scale)), scale: scale,
      x: (whole.left + whole.right) / 2, y: (whole.bottom + whole.top) / 2)
  }

  func place(_ point: Outlines.Point) -> (x: Double, y: Double)? {
    projection.place(point).map { (width / 2 + ($0.x - x) * scale, height / 2 - ($0.y - y) * scale) }
  }

  func holds(_ place: (x: Double, y: Double)) -> Bool {
    place.x >= 0 && place.x <= width && place.y >= 0 && place.y <= height
  }

  /// Rings as one path, on a grid of ``grain`` steps a unit; parts that cannot be seen are left out.
  ///
  /// Points far outside are drawn in to a frame around the picture, so that a large neighbour stays small in bytes.
  func path(_ rings: [[Outlines.Point]]) -> (path: String?, isTiny: Bool, middle: (x: Double, y: Double)?) {
    let steps = Double(grain)
    var text = ""
    var largest = 0.0
    var middle: (x: Double, y: Double)?
    for ring in rings {
      var points: [(Int, Int)] = []
      var (left, right, top, bottom) = (Int.max, Int.min, Int.max, Int.min)
      for point in ring {
        guard let place = place(point) else { continue }
        let x = Int((min(max(place.x, -width), 2 * width) * steps).rounded())
        let y = Int((min(max(place.y, -height), 2 * height) * steps).rounded())
        if let last = points.last, last == (x, y) { continue }
        points.append((x, y))
        (left, right, top, bottom) = (min(left, x), max(right, x), min(top, y), max(bottom, y))
      }
      guard !points.isEmpty, right >= 0, bottom >= 0, left <= Int(steps * width), top <= Int(steps * height)
      else { continue }
      if middle == nil { middle = (Double(left + right) / steps / 2, Double(top + bottom) / steps / 2) }
      largest = max(largest, Double(max(right - left, bottom - top)) / steps)
      guard points.count > 2, max(right - left, bottom - top) > grain else { continue }
      text += moves(points)
    }
    return (text.isEmpty ? nil : text, largest < 5, middle)
  }

  /// `M` and relative moves, which are short.
  private func moves(_ points: [(Int, Int)]) -> String {
    var text = "M" + number(points[0].0) + " " + number(points[0].1) + "l"
    var last = points[0]
    for (index, point) in points.dropFirst().enumerated() {
      let (across, down) = (number(point.0 - last.0), number(point.1 - last.1))
      if index > 0, !across.hasPrefix("-") { text += " " }
      text += across + (down.hasPrefix("-") ? "" : " ") + down
      last = point
    }
    return text + "z"
  }

  /// A number of steps in units; the grain is 1 or 2.
  private func number(_ value: Int) -> String {
    if grain == 1 { return "\(value)" }
    let whole = abs(value) / 2
    return (value < 0 ? "-" : "") + (value % 2 == 0 ? "\(whole)" : whole == 0 ? ".5" : "\(whole).5")
  }
}

/// The smallest upright box around some places.
private struct Box {
  var left: Double
  var right: Double
  var bottom: Double
  var top: Double

  init?(_ places: [(x: Double, y: Double)]) {
    guard let first = places.first else { return nil }
    (left, right, bottom, top) = (first.x, first.x, first.y, first.y)
    for place in places {
      (left, right) = (min(left, place.x), max(right, place.x))
      (bottom, top) = (min(bottom, place.y), max(top, place.y))
    }
  }

  var width: Double { right - left }
  var height: Double { top - bottom }
  var extent: Double { max(width, height) }

  func gap(to other: Box) -> Double {
    let across = max(0, max(left - other.right, other.left - right))
    let up = max(0, max(bottom - other.top, other.bottom - top))
    return max(across, up)
  }

  mutating func add(_ other: Box) {
    (left, right) = (min(left, other.left), max(right, other.right))
    (bottom, top) = (min(bottom, other.bottom), max(top, other.top))
  }
}
