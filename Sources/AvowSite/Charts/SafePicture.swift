/// Whether SVG that was kept in a record holds only what ``Drawing`` writes: a record may come from elsewhere.
enum SafePicture {
  private static let elements: Set<String> = [
    "svg", "g", "title", "desc", "rect", "circle", "line", "path", "polyline", "polygon", "ellipse", "text",
    "tspan",
    "defs", "pattern",
  ]
  private static let attributes: Set<String> = [
    "viewBox", "width", "height", "class", "role", "aria-labelledby", "aria-hidden", "id", "x", "y", "x1",
    "y1", "x2",
    "y2", "cx", "cy", "r", "rx", "ry", "d", "points", "fill", "stroke-dasharray", "text-anchor", "transform",
    "patternUnits", "patternTransform", "dx", "dy",
  ]

  /// True for an empty text too.
  static func holds(_ svg: String) -> Bool {
    var rest = svg.utf8[...]
    while let open = rest.firstIndex(of: UInt8(ascii: "<")) {
      rest = rest[rest.index(after: open)...]
      guard takesTag(&rest) else { return false }
    }
    return true
  }

  /// Takes what stands behind a `<`, up to its `>`; false when it is no tag of ours.
  private static func takesTag(_ rest: inout Substring.UTF8View) -> Bool {
    let isEnd = take(UInt8(ascii: "/"), &rest)
    guard elements.contains(word(&rest)) else { return false }
    while !isEnd, take(UInt8(ascii: " "), &rest) {
      let name = word(&rest)
      guard attributes.contains(name), take(UInt8(ascii: "="), &rest), take(UInt8(ascii: "\""), &rest),
        let end = rest.firstIndex(of: UInt8(ascii: "\""))
      else { return false }
      let value = rest[..<end]
      // A colour by name, or a pattern of the same picture.
      guard name != "fill" || value.allSatisfy(isLetter) || value.starts(with: "url(#".utf8) else {
        return false
      }
      rest = rest[rest.index(after: end)...]
    }
    _ = take(UInt8(ascii: "/"), &rest)
    return take(UInt8(ascii: ">"), &rest)
  }

  private static func take(_ byte: UInt8, _ rest: inout Substring.UTF8View) -> Bool {
    guard rest.first == byte else { return false }
    rest.removeFirst()
    return true
  }

  /// Letters, digits and hyphens.
  private static func word(_ rest: inout Substring.UTF8View) -> String {
    let found = rest.prefix { isLetter($0) || (48...57).contains($0) || $0 == 45 }
    rest = rest[found.endIndex...]
    return String(decoding: found, as: UTF8.self)
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (97...122).contains(byte) || (65...90).contains(byte)
  }
}
