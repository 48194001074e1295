import Foundation

/// Outlines of countries as `Outlines/countries.txt` holds them; `Scripts/outlines.R` made that file and tells its form.
struct Outlines: Sendable {
  /// How an area stands with the authority files.
  enum Kind: String, Sendable {
    /// A state of the authority files.
    case state
    /// Administered by a state; drawn as land.
    case territory
    /// The status is not agreed; drawn with a broken line.
    case open
  }

  struct Shape: Sendable {
    let code: String
    let kind: Kind
    let name: String
    /// Longitude and latitude in degrees; the largest ring first. One point where a state is too small for the source.
    let rings: [[Point]]
  }

  struct Point: Sendable, Hashable {
    let longitude: Double
    let latitude: Double
  }

  let shapes: [Shape]

  /// The outlines that ship with the site; empty when the file is missing, so that a page still has its table.
  static let shipped: Outlines = {
    let file = Bundle.module.bundleURL.appending(path: "Outlines/countries.txt")
    return Outlines((try? String(contentsOf: file, encoding: .utf8)) ?? "")
  }()

  /// Reads the text of the file; a line that it does not understand is passed over.
  init(_ text: String) {
    var shapes: [Shape] = []
    var head: (code: String, kind: Kind, name: String)?
    var rings: [[Point]] = []
    func close() {
      if let head { shapes.append(Shape(code: head.code, kind: head.kind, name: head.name, rings: rings)) }
      rings = []
    }
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      // A bar is a digit of rings too: a heading is told by its code of three letters.
      let parts = line.split(separator: "|", maxSplits: 2, omittingEmptySubsequences: false)
      if parts.count == 3, parts[0].utf8.count == 3, let kind = Kind(rawValue: String(parts[1])) {
        close()
        head = (String(parts[0]), kind, String(parts[2]))
      } else {
        rings.append(Outlines.ring(line))
      }
    }
    close()
    self.shapes = shapes
  }

  /// Twentieths of a degree, each as a step from the one before.
  private static func ring(_ line: Substring) -> [Point] {
    var points: [Point] = []
    var (x, y) = (0, 0)
    var (value, shift, isLatitude) = (0, 0, false)
    for byte in line.utf8 {
      let digit = Int(byte) - 63
      guard (0..<64).contains(digit), shift < 30 else { return points }
      value |= (digit & 31) << shift
      shift += 5
      if digit & 32 != 0 { continue }
      let step = value & 1 == 1 ? -(value + 1) / 2 : value / 2
      if isLatitude {
        y += step
        points.append(Point(longitude: Double(x) / 20, latitude: Double(y) / 20))
      } else {
        x += step
      }
      (value, shift, isLatitude) = (0, 0, !isLatitude)
    }
    return points
  }
}
