import AvowRecord

/// Laws for ordinals, dates, votes by name, and units.
extension ContradictionLook {
  /// Which rule of ours gives each printed ordinal.
  func ordinals() -> Judgement {
    var checks: [Check] = []
    var used: Set<String> = []
    var explained = 0
    for figure in figures {
      guard let printed = value(figure) else { continue }
      let counted = OrdinalRules.all.filter { $0.measures.contains(figure.measure) }.compactMap { rule in
        rule.figure(of: figure.subject, in: proceedings).map { (rule.rule, Int($0.value)) }
      }
      let same = counted.filter { $0.1 == printed }
      if !same.isEmpty { explained += 1 }
      used.formUnion(same.map(\.0.id))
      checks.append(
        Check(
          "“\(figure.valueAsPrinted)” for \(title(figure.subject)) is the place in some series that the record knows.",
          counted.isEmpty
            ? "The record knows no such series."
            : counted.map { "\($0.1) by “\($0.0.name)”" }.joined(separator: "; ") + ".",
          holds: !same.isEmpty, behind: [figure.id] + same.map(\.0.id)))
    }
    let kinds = Set(figures.map(\.measure))
    if kinds.contains("times-on-formal-agenda") { checks.append(sessionsWithItem()) }
    guard explained == checks.filter({ $0.law.hasPrefix("“") }).count, explained > 0 else {
      return (
        checks, .cannot,
        "Cannot be settled from the record: \(explained) of the ordinals follow from a series."
      )
    }
    if kinds.count > 1 {
      return (
        checks, .narrowed,
        "Each ordinal follows from a series of the record, but they are printed under different words: what the publisher "
          + "meant by each cannot be settled from the record."
      )
    }
    return (
      checks, .settled,
      "Settled: every one of these ordinals is right under a rule of its own. A page has only to say from which "
        + "occasion it counts."
    )
  }

  /// An item may stand on the agenda without being debated: a third way to count “on the formal agenda”.
  private func sessionsWithItem() -> Check {
    let until = figures.compactMap(\.asOfDate).max()
    let items = proceedings.agendaItems.filter { item in
      item.howPlaced != "earlier standing items" && item.body == "GA"
        && (item.decidedOn.map { date in until.map { date <= $0 } ?? true } ?? false)
    }
    let sessions = Set(items.filter { $0.decidedOn.map { $0.year < 2021 } ?? false }.map(\.session)).sorted()
    return Check(
      "Sessions with an item of its own are as many as debates under it.",
      "Sessions with an item of its own up to then: \(sessions.map(String.init).joined(separator: ", ")), which is "
        + "\(sessions.count).",
      holds: sessions.count
        == figures.first { $0.measure == "times-on-formal-agenda" }.flatMap(value), behind: items.map(\.id))
  }

  /// Two printed days for one decision: how many publishers stand behind each, and what the record holds.
  func dates() -> Judgement {
    var checks: [Check] = []
    let byDay = Dictionary(grouping: figures, by: \.valueAsPrinted)
    for day in byDay.keys.sorted() {
      let group = byDay[day] ?? []
      let publishers = Set(group.map(\.publisher)).sorted()
      checks.append(
        Check(
          "Every publisher gives one day, and the same.",
          "\(day): \(publishers.joined(separator: ", ")) (\(publishers.count)).", holds: byDay.count == 1,
          behind: group.map(\.id)))
    }
    let both = Dictionary(grouping: figures, by: \.publisher).filter {
      Set($0.value.map(\.valueAsPrinted)).count > 1
    }
    for publisher in both.keys.sorted() {
      checks.append(
        Check(
          "A publisher does not contradict itself.",
          "\(publisher) prints "
            + Set((both[publisher] ?? []).map(\.valueAsPrinted)).sorted().joined(separator: " and ")
            + ".", holds: false, behind: (both[publisher] ?? []).map(\.id)))
    }
    let decision = figures.first.flatMap { proceedings.decision($0.subject) }
    if let decision {
      let meeting = decision.meeting.flatMap { proceedings.meeting($0) }
      let hasRecord = meeting.map { $0.record == "verbatim record" } ?? false
      checks.append(
        Check(
          "The official record of the meeting tells the day.",
          "The record enters \(decision.date.inWords), status “\(decision.status)”; "
            + (hasRecord ? "a verbatim record exists." : "no official record of the meeting is known here."),
          holds: hasRecord, behind: [decision.id]))
    }
    let most = byDay.map { ($0.key, Set($0.value.map(\.publisher)).count) }.sorted {
      ($1.1, $0.0) < ($0.1, $1.0)
    }
    guard most.count > 1 else { return (checks, .settled, "Settled: one day alone is printed.") }
    return (
      checks, .narrowed,
      "\(most[0].0) has \(most[0].1) publishers, the other day \(most[1].1): the first is the likelier. Which is right "
        + "cannot be settled from the record, for the official record of the meeting is not in it."
    )
  }

  /// A total of votes beside the names that are known.
  func votes() -> Judgement {
    var checks: [Check] = []
    let choices = ["vote-in-favour": "yes", "vote-against": "no", "vote-abstaining": "abstain"]
    var fitting = 0
    for figure in figures {
      guard let printed = value(figure), let choice = choices[figure.measure] else { continue }
      let named = proceedings.namedVotes.filter { $0.decision == figure.subject && $0.choice == choice }
      // A name that may mean two states stands in the list once for each: they are told by their status or note.
      let states = Set(named.map(\.state))
      let fits = !states.isEmpty && printed >= states.count && printed - states.count <= 1
      if fits { fitting += 1 }
      checks.append(
        Check(
          "A total is the number of names behind it.",
          states.isEmpty
            ? "\(figure.valueAsPrinted) is printed; the record holds no name."
            : "\(figure.valueAsPrinted) is printed; \(states.count) states are named without doubt"
              + (printed == states.count + 1 ? ", and one name leaves the state open" : "") + ".",
          holds: fits, behind: [figure.id] + states.sorted()))
    }
    let hasRollCall = figures.contains { $0.status == "verified" }
    guard fitting > 0, fitting < figures.count else {
      return (
        checks, .cannot,
        "Cannot be settled from the record: the names known fit \(fitting == 0 ? "none" : "each") of the totals."
      )
    }
    let right = zip(figures, checks).filter { $0.1.holds }.map(\.0.valueAsPrinted)
    return (
      checks, .narrowed,
      "The names that are known fit “\(right.joined(separator: "”, “"))” alone. "
        + (hasRollCall
          ? ""
          : "They come from secondary sources: until the roll call is imported it cannot be settled from the record.")
    )
  }

  /// Figures that measure different things, read as one line.
  func units() -> Judgement {
    var checks: [Check] = []
    let held = proceedings.debates.filter { $0.kind != "no debate" }.sorted { $0.from < $1.from }
    for measure in [
      "states-speaking", "speakers", "on-behalf-of-states", "regional-organisations-speaking",
      "observers-speaking", "civil-society-speaking",
    ] {
      let years = held.filter { debate in
        proceedings.publishedFigures.contains {
          $0.subject == debate.id && $0.measure == measure && $0.scope == "whole" && $0.status != "unverified"
        }
      }.map(\.from.year)
      let name = proceedings.measure(measure)?.name ?? measure
      checks.append(
        Check(
          "\(name) is published for every debate and dialogue.",
          "For \(years.count) of \(held.count)"
            + (years.isEmpty ? "." : ": \(ContradictionLook.runs(years))."), holds: years.count == held.count,
          behind: [measure]))
    }
    let units = Set(figures.filter { ["states-speaking", "speakers"].contains($0.measure) }.map(\.unit))
      .sorted()
    checks.append(
      Check(
        "The first number of every year has the same unit.", "Units: \(units.joined(separator: ", ")).",
        holds: units.count == 1, behind: figures.map(\.id)))
    checks += comparisons()
    return (
      checks, .narrowed,
      "That the figures measure different things is settled by the record; what the same rule would give for all years "
        + "cannot be settled from the record, for the dialogues of 2010 to 2017 have no verbatim record."
    )
  }

  /// `2010–2017, 2021`.
  static func runs(_ years: [Int]) -> String {
    var parts: [(Int, Int)] = []
    for year in years.sorted() {
      if let last = parts.last, last.1 + 1 == year {
        parts[parts.count - 1].1 = year
      } else {
        parts.append((year, year))
      }
    }
    return parts.map { $0.0 == $0.1 ? "\($0.0)" : "\($0.0)–\($0.1)" }.joined(separator: ", ")
  }
}
