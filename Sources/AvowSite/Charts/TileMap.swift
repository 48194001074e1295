import AvowRecord

/// One tile a Member State, because each has one vote: the world as tiles, or the regional groups on a phone.
struct TileMap {
  let id: String
  let title: String
  let description: String
  let tiles: [Tile]
  /// What each state did; a state that is missing here is drawn as not in the source.
  let marks: [StateID: Mark]
  /// Observers have no vote and are drawn as outlines.
  let observers: Set<StateID>
  let names: [StateID: String]
  /// The members of each regional group, in the order in which a phone shows them.
  let groups: [(name: String, states: [StateID])]
  /// Letters and words for marks that stand for something else than votes.
  var meanings: [Mark: (letter: String, word: String)] = [:]
  /// What is said of an observer.
  var observerWord = "observer, no vote"

  func wide() -> String {
    let side = 32.0
    let gap = 3.0
    let columns = (tiles.map(\.column).max() ?? 0, tiles.map(\.column).min() ?? 0)
    let rows = (tiles.map(\.row).max() ?? 0, tiles.map(\.row).min() ?? 0)
    var drawing = Drawing(
      width: Double(columns.0 - columns.1 + 1) * (side + gap),
      height: Double(rows.0 - rows.1 + 1) * (side + gap))
    for tile in tiles {
      draw(
        tile.state, in: &drawing, x: Double(tile.column - columns.1) * (side + gap),
        y: Double(tile.row - rows.1) * (side + gap), side: side)
    }
    return drawing.svg(id: id + "-wide", title: title, description: description, kind: "tiles wide")
  }

  func narrow() -> String {
    let side = 36.0
    let gap = 4.0
    let perRow = 8
    let placed = groups.filter { !$0.states.isEmpty }
    let height = placed.reduce(0.0) { sum, group in
      sum + 34 + Double((group.states.count + perRow - 1) / perRow) * (side + gap)
    }
    var drawing = Drawing(width: Double(perRow) * (side + gap) - gap, height: max(height, 1))
    var y = 0.0
    for group in placed {
      drawing.text(0, y + 22, group.name, "label")
      y += 30
      for (index, state) in group.states.enumerated() {
        draw(
          state, in: &drawing, x: Double(index % perRow) * (side + gap),
          y: y + Double(index / perRow) * (side + gap),
          side: side)
      }
      y += Double((group.states.count + perRow - 1) / perRow) * (side + gap) + 4
    }
    return drawing.svg(id: id + "-narrow", title: title, description: description, kind: "tiles narrow")
  }

  private func draw(_ state: StateID, in drawing: inout Drawing, x: Double, y: Double, side: Double) {
    let name = names[state] ?? state
    if observers.contains(state) {
      drawing.box(
        x + 1, y + 1, side - 2, side - 2, "tile observer", round: 3, hover: "\(name): \(observerWord)")
      drawing.text(x + side / 2, y + side / 2 + 4, state, "code observer", anchor: .middle)
      return
    }
    let mark = marks[state] ?? .noRow
    let told = meanings[mark] ?? (mark.letter, mark.word)
    drawing.box(
      x + 0.5, y + 0.5, side - 1, side - 1, "tile " + mark.kind, round: 3, hover: "\(name): \(told.word)")
    drawing.text(x + side / 2, y + side / 2 - 2, state, "code on " + mark.kind, anchor: .middle)
    drawing.text(x + side / 2, y + side - 5, told.letter, "letter on " + mark.kind, anchor: .middle)
  }
}
