import AvowRecord

/// Rules for the states for which statements were made.
extension DebateRules {
  public static let onBehalfOf = DebateRule(
    CountingRule(
      id: "on-behalf-of", version: "1", name: "States spoken for", unit: "Member States",
      sentence:
        "Member States for which at least one statement was made: speaking itself, named in a joint statement, "
        + "aligned with one, or a member of a group spoken for on the day of the meeting; each once.",
      excludes: "Observers. Members of a group of which it is not known whether they belonged on the day are "
        + "possible and not certain: the count is a range. " + neverCounted)
  ) { turns, count in
    tally(turns, ways: SpokenFor.Way.allCases, into: &count)
  }

  public static let onBehalfOfNamed = DebateRule(
    CountingRule(
      id: "on-behalf-of-named", version: "1", name: "States named as spoken for", unit: "Member States",
      sentence:
        "Member States that spoke themselves or are named one by one in a statement, as those for whom it is "
        + "made or as aligned with it; each once.",
      excludes: "Members of a group that is only named as a group; observers. " + neverCounted)
  ) { turns, count in
    tally(turns, ways: [.itself, .named, .aligned], into: &count)
  }

  public static let onBehalfOfWithoutAlignment = DebateRule(
    CountingRule(
      id: "on-behalf-of-without-alignment", version: "1", name: "States spoken for, alignments left out",
      unit: "Member States",
      sentence:
        "Member States that spoke themselves, are named in a joint statement, or belonged to a group spoken for "
        + "on the day of the meeting; each once.",
      excludes: "States that only align themselves with a statement; observers. " + neverCounted)
  ) { turns, count in
    tally(turns, ways: [.itself, .named, .member], into: &count)
  }

  public static let onBehalfOfFirstDay = onBehalfOf.onFirstDay()

  public static let observersSpokenFor = DebateRule(
    CountingRule(
      id: "observers-spoken-for", version: "1", name: "Observer States spoken for", unit: "observers",
      sentence:
        "Observer States for which at least one statement was made, by any of the ways in which a Member State "
        + "is spoken for.",
      excludes: "Member States and organisations. " + neverCounted)
  ) { turns, count in
    for turn in turns where turn.isOfDebate {
      for entry in turn.spokenFor.entries where turn.spokenFor.observers.contains(entry.state) {
        count.enter(
          entry.state, isCertain: entry.isCertain, way: entry.way.words(entry.group), intervention: turn.id)
      }
    }
  }

  private static func tally(
    _ turns: [DebateTurn], ways: [SpokenFor.Way], into count: inout DebateCount
  ) {
    var sized: Set<String> = []
    for turn in turns where turn.isOfDebate {
      let spoken = turn.spokenFor
      for entry in spoken.entries where ways.contains(entry.way) && !spoken.observers.contains(entry.state) {
        count.enter(
          entry.state, isCertain: entry.isCertain, way: entry.way.words(entry.group), intervention: turn.id)
      }
      guard ways.contains(.member) else { continue }
      // A group that is spoken for twice has its unnamed members once.
      let fresh = spoken.groups.filter { sized.insert($0.group).inserted }
      count.leaveOpen(
        unnamed: fresh.map(\.unnamed).reduce(0, +), openGroups: spoken.openGroups, unread: spoken.unread)
    }
    if let members = turns.map(\.spokenFor.memberStates).max() { count.limit(to: members) }
  }
}

extension SpokenFor.Way {
  /// The way in words, with the group where one brings a state in.
  func words(_ group: String?) -> String { group.map { "\(rawValue): \($0)" } ?? rawValue }
}
