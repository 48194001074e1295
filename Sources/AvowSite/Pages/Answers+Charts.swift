import AvowOperations
import AvowRecord

extension Answers {
  /// When decisions were taken, as years with a fraction, for the lanes.
  var decisionTimes: [(time: Double, title: String)] {
    proceedings.decisions.map { decision in
      let start = PartialDate.dayNumber(decision.date.year, 1, 1)
      return (
        Double(decision.date.year) + Double(decision.date.firstDay - start) / 366,
        "\(decision.title), \(decision.date.inWords)"
      )
    }
  }

  /// Alerts in time, withdrawn ones said to be so.
  func alertTimes() throws -> [(time: Double, title: String)] {
    try AlertAnswer.all(in: store).map { one in
      let day = one.alert.issued
      return (
        Double(day.year) + Double(day.firstDay - PartialDate.dayNumber(day.year, 1, 1)) / 366,
        "\(one.alert.first.level.name), \(one.situation.name), \(day.inWords)"
          + (one.alert.isWithdrawn ? ", withdrawn since" : "")
      )
    }
  }

  /// The recorded votes of the General Assembly on the topic, with what is known by name.
  var agendaVotes: [AgendaVotesChart.Vote] {
    proceedings.decisions.filter { $0.body == "GA" && $0.outcome.contains("recorded vote") }
      .sorted { $0.date < $1.date }
      .map { decision in
        let named = proceedings.namedVotes.filter { $0.decision == decision.id }
        func part(_ mark: Mark, _ total: Int?, _ word: String) -> (mark: Mark, total: Int?, named: Int) {
          (mark, total, named.filter { $0.choice == word }.count)
        }
        return AgendaVotesChart.Vote(
          id: decision.id, when: decision.date.inWords, title: decision.shortTitle,
          totals: [
            part(.yes, decision.inFavour, "yes"), part(.abstain, decision.abstaining, "abstain"),
            part(.no, decision.against, "no"),
          ],
          seats: reference.members(onDay: decision.date.lastDay).count,
          status: decision.status)
      }
  }

  /// The regional groups with their members, as a phone shows the tiles: for elections, today's membership.
  func tileGroups(on date: PartialDate) -> [(name: String, states: [StateID])] {
    let placed = Set(reference.tiles.map(\.state))
    let held = reference.regionalMemberships.filter {
      $0.purpose == .elections && $0.holds(onDay: date.lastDay) != false && placed.contains($0.state)
    }
    let byGroup = Dictionary(grouping: held, by: \.group)
    var groups = byGroup.keys.sorted().map { id in
      (
        name: reference.groups.first { $0.id == id }?.name ?? id,
        states: Set(byGroup[id]?.map(\.state) ?? []).sorted()
      )
    }
    let observers = Set(reference.states.filter { $0.kind == .observer }.map(\.id))
    let grouped = Set(groups.flatMap(\.states))
    let others = placed.subtracting(grouped).sorted()
    if !others.isEmpty {
      groups.append((others.allSatisfy(observers.contains) ? "Observers" : "Others", others))
    }
    return groups
  }

  /// A map of tiles for one vote.
  ///
  /// A tile shows the vote of the state or of the one whose seat it continues: the Soviet Union’s
  /// stands where
  /// the Russian Federation’s stands now. Voters without a tile are named below the map.
  ///
  /// - Parameter members: who could vote; nil for all that have a tile.
  func tileChart(
    id: String, marks: [StateID: Mark], on date: PartialDate, subject: String, members: Set<StateID>? = nil,
    limits: String
  ) -> Chart {
    let observers = Set(reference.states.filter { $0.kind == .observer }.map(\.id))
    var shown: [StateID: Mark] = [:]
    var names: [StateID: String] = [:]
    var seated = observers
    var placed: Set<StateID> = []
    for state in reference.tiles.map(\.state) {
      let line = reference.lineage(of: state)
      let holder = line.first { marks[$0] != nil } ?? line.first { members?.contains($0) ?? true }
      names[state] = reference.name(of: holder ?? state, on: date)
      guard let holder, !observers.contains(state) else { continue }
      shown[state] = marks[holder]
      seated.insert(state)
      placed.insert(holder)
    }
    let tiles = reference.tiles.filter { seated.contains($0.state) }
    let missing = marks.filter { !placed.contains($0.key) }.sorted { $0.key < $1.key }.map { state, mark in
      "\(reference.name(of: state, on: date)) (\(mark.word.lowercased()))"
    }
    let kinds = Mark.allCases.filter { mark in
      mark == .noRow
        ? seated.contains { shown[$0] == nil && !observers.contains($0) } : shown.values.contains(mark)
    }
    let said = Mark.allCases.compactMap { mark in
      let count = marks.values.filter { $0 == mark }.count
      return count > 0 ? "\(count) \(mark.word.lowercased())" : nil
    }
    let map = TileMap(
      id: id, title: "How states voted: \(subject)", description: said.joined(separator: ", ") + ".",
      tiles: tiles, marks: shown, observers: observers, names: names,
      groups: tileGroups(on: date).map { ($0.name, $0.states.filter(seated.contains)) })
    return Chart(
      id: id, question: "Who voted how?",
      reading: "One tile a Member State, because each has one vote, roughly where it lies; on a phone by "
        + "regional group. Colour and letter say the same. Observers have no vote and are outlines.",
      limits: limits
        + (missing.isEmpty ? "" : " Without a tile of its own: " + missing.joined(separator: ", ") + "."),
      legend: Mark.legend(kinds), wide: map.wide(), narrow: map.narrow(),
      table: DataTable("", columns: [], rows: []))
  }
}

extension Decision {
  /// A title that fits beside a bar.
  var shortTitle: String {
    if kind == "resolution" { return id }
    if id.hasPrefix("AGENDA"), let range = title.ranges(of: "agenda of the ").last {
      return (title.contains("provisional") ? "provisional agenda, " : "agenda, ")
        + title[range.upperBound...]
    }
    return title
  }
}
