/// An SVG picture in the making: fixed size in its own units, colours by class only.
///
/// Colours and fonts live in the style sheet (so that the dark scheme and print can change them, and the
/// content security policy allows no style in the page); geometry lives here.
struct Drawing {
  let width: Double
  let height: Double
  private var markup = Markup()

  init(width: Double, height: Double) {
    self.width = width
    self.height = height
  }

  mutating func line(
    _ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, _ kind: String, dashes: String? = nil
  ) {
    markup.leaf(
      "line",
      [
        "x1": Drawing.number(x1), "y1": Drawing.number(y1), "x2": Drawing.number(x2),
        "y2": Drawing.number(y2),
        "class": kind, "stroke-dasharray": dashes,
      ])
  }

  mutating func box(
    _ x: Double, _ y: Double, _ width: Double, _ height: Double, _ kind: String, round: Double? = nil,
    fill: String? = nil, hover: String? = nil
  ) {
    shape(
      "rect",
      [
        "x": Drawing.number(x), "y": Drawing.number(y), "width": Drawing.number(max(0, width)),
        "height": Drawing.number(max(0, height)), "rx": round.map(Drawing.number), "class": kind,
        "fill": fill,
      ], hover)
  }

  mutating func circle(_ x: Double, _ y: Double, _ radius: Double, _ kind: String, hover: String? = nil) {
    shape(
      "circle",
      ["cx": Drawing.number(x), "cy": Drawing.number(y), "r": Drawing.number(radius), "class": kind], hover)
  }

  mutating func path(_ description: String, _ kind: String, dashes: String? = nil, hover: String? = nil) {
    shape("path", ["d": description, "class": kind, "stroke-dasharray": dashes], hover)
  }

  mutating func text(
    _ x: Double, _ y: Double, _ content: String, _ kind: String, anchor: Anchor = .start
  ) {
    markup.element(
      "text",
      [
        "x": Drawing.number(x), "y": Drawing.number(y), "class": kind,
        "text-anchor": anchor == .start ? nil : anchor.rawValue,
      ], text: content)
  }

  /// A pattern of diagonal lines, for parts that must be told apart without colour.
  mutating func hatch(id: String, _ kind: String, spacing: Double = 5) {
    markup.open("defs")
    markup.open(
      "pattern",
      [
        "id": id, "width": Drawing.number(spacing), "height": Drawing.number(spacing),
        "patternUnits": "userSpaceOnUse", "patternTransform": "rotate(45)",
      ])
    markup.leaf("line", ["x1": "0", "y1": "0", "x2": "0", "y2": Drawing.number(spacing), "class": kind])
    markup.close("pattern")
    markup.close("defs")
  }

  /// The picture as SVG, named and described for those who do not see it.
  ///
  /// - Parameter id: unique on the page; title and description take theirs from it.
  func svg(id: String, title: String, description: String, kind: String) -> String {
    var whole = Markup()
    whole.open(
      "svg",
      [
        "viewBox": "0 0 \(Drawing.number(width)) \(Drawing.number(height))",
        "width": Drawing.number(width), "height": Drawing.number(height), "class": kind, "role": "img",
        "aria-labelledby": "\(id)-title \(id)-desc",
      ])
    whole.element("title", ["id": "\(id)-title"], text: title)
    whole.element("desc", ["id": "\(id)-desc"], text: description)
    whole.append(markup)
    whole.close("svg")
    return whole.text
  }

  enum Anchor: String { case start, middle, end }

  private mutating func shape(
    _ element: String, _ attributes: KeyValuePairs<String, String?>, _ hover: String?
  ) {
    guard let hover else { return markup.leaf(element, attributes) }
    markup.open(element, attributes)
    markup.element("title", text: hover)
    markup.close(element)
  }

  /// A coordinate with at most one decimal and a point, whatever the locale.
  static func number(_ value: Double) -> String {
    guard value.isFinite else { return "0" }
    let tenths = Int((value * 10).rounded())
    let whole = abs(tenths) / 10
    let rest = abs(tenths) % 10
    return (tenths < 0 ? "-" : "") + (rest == 0 ? "\(whole)" : "\(whole).\(rest)")
  }
}
