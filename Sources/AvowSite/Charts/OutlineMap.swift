import AvowRecord

/// A map of countries by class, on an equal-area projection: the world, or a window around one state with points in it.
///
/// ```swift
/// OutlineMap(id: "risk", title: "Risk, 2027", values: ["XAA": .init(level: 3, text: "4 in 100")]).world()
/// ```
/// The picture stands beside a table of the same values; a state without a value is drawn as land alone.
struct OutlineMap {
  /// What is told of a state.
  struct Value: Sendable {
    /// The class by which it is shaded, 1 (lightest) to ``OutlineMap/levels``.
    let level: Int
    /// What stands behind its name when one points at it, such as `1,200 deaths`.
    let text: String
  }

  /// A place in a window: the area of its circle grows with the size.
  struct Spot: Sendable {
    let longitude: Double
    let latitude: Double
    /// 0 or more; in one unit for the whole map.
    let size: Double
    /// False for a place that stands for a region around it: drawn hollow.
    let isExact: Bool
    let text: String
  }

  static let levels = 5

  /// The caution that stands under every map.
  static let caution =
    "Boundaries, names and shading are there to find one’s way. They imply no opinion of Avow, or of the United Nations, on the "
    + "legal status of any country, territory, city or area or of its authorities, or on where a frontier runs. The outlines "
    + "are those of Natural Earth (public domain, 1:50 million), which follows who administers an area at the date of its "
    + "edition; areas whose status is not agreed have a broken line where the source tells them apart."

  let id: String
  let title: String
  let values: [StateID: Value]
  /// One sentence for those who do not see the picture; the table beside tells the rest.
  var description = ""
  var outlines = Outlines.shipped

  /// The whole world without Antarctica, one picture for every width.
  func world() -> String {
    let sheet = MapSheet(
      projection: .equalEarth, width: 960, height: 462, scale: 177, x: 0, y: 0.205, grain: 1)
    var drawing = Drawing(width: sheet.width, height: sheet.height)
    for shape in outlines.shapes { draw(shape, on: sheet, in: &drawing) }
    return drawing.svg(id: id + "-map", title: title, description: description, kind: "map")
  }

  /// A window around a state with spots in it, and how many spots lie outside of it; nil when the state has no outline.
  func window(_ state: StateID, _ spots: [Spot]) -> (picture: String, outside: Int)? {
    guard let home = outlines.shapes.first(where: { $0.code == state }),
      let sheet = MapSheet(around: home.rings)
    else { return nil }
    var drawing = Drawing(width: sheet.width, height: sheet.height)
    for shape in outlines.shapes where shape.code != state { draw(shape, on: sheet, in: &drawing) }
    draw(home, on: sheet, in: &drawing, kind: "home")
    let most = spots.map(\.size).max() ?? 0
    var outside = 0
    for spot in spots.sorted(by: { $0.size > $1.size }) {
      guard let place = sheet.place(.init(longitude: spot.longitude, latitude: spot.latitude)),
        sheet.holds(place)
      else {
        outside += 1
        continue
      }
      drawing.circle(
        place.x, place.y, most > 0 ? max(1.6, 24 * (spot.size / most).squareRoot()) : 1.6,
        spot.isExact ? "spot" : "spot wide-of", hover: spot.text)
    }
    return (drawing.svg(id: id + "-map", title: title, description: description, kind: "map"), outside)
  }

  /// Boxes that explain the classes, lightest first.
  static func legend(_ meanings: [String], rest: String) -> [LegendEntry] {
    meanings.enumerated().map { swatch("land level-\($0.offset + 1)", $0.element) } + [swatch("land", rest)]
  }

  static func swatch(_ kind: String, _ meaning: String, isRound: Bool = false) -> LegendEntry {
    var markup = Markup()
    markup.open(
      "svg",
      ["class": "swatch", "viewBox": "0 0 22 22", "width": "22", "height": "22", "aria-hidden": "true"])
    if isRound {
      markup.leaf("circle", ["cx": "11", "cy": "11", "r": "7", "class": kind])
    } else {
      markup.leaf("rect", ["x": "1", "y": "4", "width": "20", "height": "14", "class": kind])
    }
    markup.close("svg")
    return LegendEntry(swatch: markup.text, meaning: meaning)
  }

  private func draw(
    _ shape: Outlines.Shape, on sheet: MapSheet, in drawing: inout Drawing, kind extra: String? = nil
  ) {
    let value = shape.kind == .territory ? nil : values[shape.code]
    var kind = "land"
    if let value { kind += " level-\(min(max(value.level, 1), OutlineMap.levels))" }
    if shape.kind == .open { kind += " unsettled" }
    if let extra { kind += " " + extra }
    let hover = value.map { "\(shape.name): \($0.text)" } ?? shape.name
    let drawn = sheet.path(shape.rings)
    if let path = drawn.path { drawing.path(path, kind, hover: hover) }
    // A state too small to be seen is a dot, when there is something to tell of it.
    if drawn.isTiny, value != nil, let place = drawn.middle {
      drawing.circle(place.x, place.y, 3, kind, hover: hover)
    }
  }
}
