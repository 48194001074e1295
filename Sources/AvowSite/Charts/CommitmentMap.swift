import AvowOperations
import AvowRecord

extension CommitmentStanding.Level {
  /// The mark of the map that stands for it.
  fileprivate var mark: Mark {
    switch self {
    case .onBoard: .yes
    case .signed: .abstain
    case .withdrew: .no
    case .noAct: .absent
    case .notTold: .noRow
    }
  }

  fileprivate var letter: String {
    switch self {
    case .onBoard: "✓"
    case .signed: "S"
    case .withdrew: "W"
    case .noAct: "–"
    case .notTold: "?"
    }
  }

  fileprivate var word: String {
    switch self {
    case .onBoard: "On board"
    case .signed: "Signed, not bound"
    case .withdrew: "Withdrew"
    case .noAct: "No act by then"
    case .notTold: "Not told by a source"
    }
  }
}

extension Answers {
  /// Where each state stood with an instrument, one tile a state.
  func commitmentMap(_ answer: InstrumentAnswer) -> Chart {
    let levels = Dictionary(answer.standings.map { ($0.state, $0.level) }) { first, _ in first }
    let observers = Set(reference.states.filter { $0.kind == .observer && levels[$0.id] == nil }.map(\.id))
    let tiles = reference.tiles.filter { levels[$0.state] != nil || observers.contains($0.state) }
    let placed = Set(tiles.map(\.state))
    let shown = CommitmentStanding.Level.allCases.filter { level in
      levels.contains { $0.value == level && placed.contains($0.key) }
    }
    let date = answer.on ?? answer.instrument.asOf
    let name = answer.instrument.shortName
    let when = answer.on.map { "at the end of \($0.inWords)" } ?? "as far as is known"
    let missing = levels.filter { !placed.contains($0.key) && $0.value != .notTold }.sorted {
      $0.key < $1.key
    }
    .map { "\(reference.name(of: $0.key)) (\($0.value.word.lowercased()))" }
    let map = TileMap(
      id: "standing", title: "\(name), \(when)",
      description: shown.map { level in
        "\(level.word): \(levels.values.filter { $0 == level }.count)"
      }.joined(separator: "; ") + ".",
      tiles: tiles, marks: levels.mapValues(\.mark), observers: observers,
      names: Dictionary(
        tiles.map { ($0.state, reference.name(of: $0.state, on: date)) },
        uniquingKeysWith: { first, _ in first }),
      groups: tileGroups(on: date).map { ($0.name, $0.states.filter(placed.contains)) },
      meanings: Dictionary(
        CommitmentStanding.Level.allCases.map { ($0.mark, ($0.letter, $0.word)) },
        uniquingKeysWith: { first, _ in first }),
      observerWord: "observer, not named by a source")
    return Chart(
      id: "standing", question: "Where did states stand \(when)?",
      reading:
        "One tile a state, roughly where it lies; on a phone by regional group. Colour and letter say the same. Another "
        + "year is chosen above.",
      limits: "Whether a state keeps what it promised, and reservations, which stand in the table of acts. "
        + "A state that no source names is not a state that refused."
        + (missing.isEmpty ? "" : " Without a tile of its own: \(missing.joined(separator: ", "))."),
      legend: shown.map { LegendEntry(swatch: $0.mark.swatch($0.letter), meaning: $0.word) },
      wide: map.wide(), narrow: map.narrow(), table: DataTable("", columns: [], rows: []))
  }
}
