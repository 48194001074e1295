/// The tables between two editions of a risk list, with some causes of change swapped.
struct EditionSwap: Sendable {
  typealias Key = RiskEdition.Key

  let old: RiskEdition
  let new: RiskEdition
  /// The same predictors under the same outcome, so that nothing was recoded.
  let isSameColumns: Bool
  private let oldPlaces: [Key: Int]
  private let newPlaces: [Key: Int]
  private let oldKnown: Set<Key>
  private let newKnown: Set<Key>
  /// Of each old column its place in the new edition, where it has one.
  private let twin: [Int?]
  /// Of each new column its place in the old edition; only asked for where the columns are the same.
  private let order: [Int]

  init(old: RiskEdition, new: RiskEdition) {
    self.old = old
    self.new = new
    let (oldNames, newNames) = (old.panel.table.names, new.panel.table.names)
    isSameColumns =
      Set(oldNames) == Set(newNames) && old.outcome == new.outcome && old.alpha == new.alpha
      && old.horizon == new.horizon
    oldPlaces = old.places()
    newPlaces = new.places()
    oldKnown = old.known()
    newKnown = new.known()
    twin = oldNames.map { newNames.firstIndex(of: $0) }
    order = newNames.compactMap { oldNames.firstIndex(of: $0) }
  }

  private func oldRow(_ key: Key, isRevised: Bool) -> [Double]? {
    guard let place = oldPlaces[key] else { return nil }
    var row = old.panel.table.row(place)
    guard isRevised, let revised = newPlaces[key] else { return row }
    for (column, other) in twin.enumerated() {
      if let other { row[column] = new.panel.table.columns[other][revised] }
    }
    return row
  }

  /// A row in the order of the new columns, with old values: only where the columns are the same.
  private func oldRowInNewOrder(_ key: Key) -> [Double]? {
    oldPlaces[key].map { place in order.map { old.panel.table.columns[$0][place] } }
  }

  private func newRow(_ key: Key) -> [Double]? { newPlaces[key].map { new.panel.table.row($0) } }

  /// The rows that teach, with their cases, in a fixed order.
  func training(_ swapped: Set<ChangeFactor>) -> (OutcomeTable, [Key]) {
    let isRevised = swapped.contains(.revised)
    let isNew = swapped.contains(.new)
    func oldOutcome(_ key: Key) -> Double { old.panel.table.outcome[oldPlaces[key]!] }
    func newOutcome(_ key: Key) -> Double { new.panel.table.outcome[newPlaces[key]!] }
    var keys: [Key]
    var names = new.panel.table.names
    let row: (Key) -> [Double]
    let outcome: (Key) -> Double
    if isSameColumns {
      let kept = isRevised ? oldKnown.intersection(newKnown) : oldKnown
      keys = Array(isNew ? kept.union(newKnown.subtracting(oldKnown)) : kept)
      row = { key in
        isRevised || !oldKnown.contains(key) ? newRow(key)! : oldRowInNewOrder(key)!
      }
      outcome = { key in isRevised || !oldKnown.contains(key) ? newOutcome(key) : oldOutcome(key) }
    } else if swapped.contains(.recoding) {
      // The rows of the old years that the new edition holds; then all of its own.
      keys = Array(isNew ? newKnown : oldKnown.intersection(newKnown))
      row = { newRow($0)! }
      outcome = newOutcome
    } else {
      names = old.panel.table.names
      keys = Array(oldKnown)
      row = { oldRow($0, isRevised: isRevised)! }
      outcome = { key in
        isRevised && old.outcome == new.outcome && newKnown.contains(key) ? newOutcome(key) : oldOutcome(key)
      }
    }
    keys.sort()
    let rows = keys.map(row)
    return (
      OutcomeTable(
        names: names, columns: names.indices.map { column in rows.map { $0[column] } },
        outcome: keys.map(outcome)),
      keys
    )
  }

  /// The row from which each unit is foretold.
  func cases(_ swapped: Set<ChangeFactor>) -> [String: [Double]] {
    let isRevised = swapped.contains(.revised)
    let isMoved = swapped.contains(.new) && old.base != new.base
    var found: [String: [Double]] = [:]
    for unit in Set(old.panel.unit).union(new.panel.unit) {
      let key = Key(unit: unit, year: isMoved ? new.base : old.base)
      if isSameColumns {
        found[unit] = isRevised || isMoved ? newRow(key) : oldRowInNewOrder(key)
      } else if swapped.contains(.recoding) {
        found[unit] = newRow(key)
      } else {
        found[unit] = oldRow(key, isRevised: isRevised)
      }
    }
    return found
  }
}
