import Foundation

/// The seats of an assembly in half circles, sorted by what their holders did.
///
/// A circle is yes, a triangle abstains, a square is no, a ring is absent, a dot is not in the source: the
/// shapes say it without colour.
struct SeatChart {
  let id: String
  let title: String
  let description: String
  /// How many seats of each mark, in the order from left to right.
  let counts: [(mark: Mark, count: Int)]

  func svg(narrow: Bool) -> String {
    let width = narrow ? 340.0 : 640.0
    let total = counts.reduce(0) { $0 + $1.count }
    let outer = width / 2 - 10
    let inner = outer * 0.42
    let rows = rowCount(total)
    var drawing = Drawing(width: width, height: outer + 24)
    let step = rows > 1 ? (outer - inner) / Double(rows - 1) : 0
    let size = min(step * 0.40, outer * .pi / Double(max(total, 1)) * Double(rows) * 0.36, narrow ? 9 : 14)
    for (place, mark) in zip(places(total, rows: rows, inner: inner, outer: outer), marks) {
      draw(mark, in: &drawing, x: width / 2 - place.x, y: outer + 10 - place.y, size: max(2, size))
    }
    var x = width / 2
    drawing.text(x, outer + 2, "\(total)", "big", anchor: .middle)
    x = width / 2
    drawing.text(x, outer + 20, "seats", "axis", anchor: .middle)
    return drawing.svg(
      id: id + (narrow ? "-narrow" : "-wide"), title: title, description: description,
      kind: "seats " + (narrow ? "narrow" : "wide"))
  }

  private var marks: [Mark] { counts.flatMap { Array(repeating: $0.mark, count: $0.count) } }

  private func rowCount(_ total: Int) -> Int {
    switch total {
    case ..<20: 2
    case ..<60: 4
    case ..<120: 6
    default: 8
    }
  }

  /// Places in the order of their angle, so that each choice fills one sector.
  private func places(_ total: Int, rows: Int, inner: Double, outer: Double) -> [(x: Double, y: Double)] {
    guard total > 0 else { return [] }
    let radii = (0..<rows).map { inner + (outer - inner) * (rows > 1 ? Double($0) / Double(rows - 1) : 1) }
    let length = radii.reduce(0, +)
    var seats = radii.map { Int((Double(total) * $0 / length).rounded(.down)) }
    var row = rows - 1
    while seats.reduce(0, +) < total {
      seats[row] += 1
      row = row == 0 ? rows - 1 : row - 1
    }
    var all: [(angle: Double, x: Double, y: Double, radius: Double)] = []
    for (radius, count) in zip(radii, seats) {
      for index in 0..<count {
        let angle = count == 1 ? .pi / 2 : .pi * Double(index) / Double(count - 1)
        all.append((angle, cos(angle) * radius, sin(angle) * radius, radius))
      }
    }
    return all.sorted { ($0.angle, $0.radius) < ($1.angle, $1.radius) }.map { ($0.x, $0.y) }
  }

  private func draw(_ mark: Mark, in drawing: inout Drawing, x: Double, y: Double, size: Double) {
    let n = Drawing.number
    switch mark {
    case .yes: drawing.circle(x, y, size, "seat yes")
    case .no: drawing.box(x - size, y - size, size * 2, size * 2, "seat no")
    case .abstain:
      drawing.path(
        "M\(n(x)) \(n(y - size * 1.1))L\(n(x + size * 1.1)) \(n(y + size))L\(n(x - size * 1.1)) "
          + "\(n(y + size))Z",
        "seat abstain")
    case .absent: drawing.circle(x, y, size * 0.85, "seat absent")
    case .notMember, .noRow: drawing.circle(x, y, max(1, size * 0.35), "seat no-row")
    }
  }
}
