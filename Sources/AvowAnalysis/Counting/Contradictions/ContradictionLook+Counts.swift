import AvowRecord

/// Laws for counts: what grows may not fall, a part is no more than the whole, one question has one answer.
extension ContradictionLook {
  /// A count over years: it may stay or rise, and is at least that of each year.
  func cumulative() -> Judgement {
    var checks: [Check] = []
    let series = figures.filter { $0.measure.hasPrefix("cumulative-") }
      .sorted { day($0) < day($1) }
    for (before, after) in zip(series, series.dropFirst()) {
      guard let a = value(before), let b = value(after) else { continue }
      let words = b < a ? "it fell by \(a - b)" : b == a ? "it stayed" : "it rose by \(b - a)"
      checks.append(
        Check(
          "A count of different states over time stays or rises.",
          "\(a) as of \(date(before)), \(b) as of \(date(after)): \(words).", holds: b >= a,
          behind: [before.id, after.id]))
    }
    for single in figures where !single.measure.hasPrefix("cumulative-") {
      for total in series {
        guard let part = value(single), let whole = value(total) else { continue }
        checks.append(
          Check(
            "A total over several years is at least that of one of them.",
            "\(part) for \(title(single.subject)) alone, \(whole) for all years up to \(date(total))"
              + (whole < part ? ": \(part - whole) too few." : "."),
            holds: whole >= part, behind: [single.id, total.id]))
      }
    }
    checks += memberships()
    let broken = checks.filter { !$0.holds }.count
    let laws = checks.count
    checks += comparisons() + series.compactMap(counted)
    let held = debates.values.filter { !$0.held.isEmpty }.count
    return (
      checks, .cannot,
      (broken == 0
        ? "The figures break no law of counting. "
        : "The figures break a law of counting in \(broken) of \(laws) checks, so that they cannot all follow one rule. ")
        + "Which of them was counted otherwise cannot be settled from the record: no list is printed behind them, and "
        + "verbatim records of \(held) of \(debates.count) debates and dialogues are held here."
    )
  }

  /// Our own count over all debates up to the day of a published one, where anything is held.
  private func counted(_ figure: PublishedFigure) -> Check? {
    guard let rule = CumulativeRules.all.first(where: { $0.measure == figure.measure }),
      let printed = value(figure)
    else { return nil }
    let records = proceedings.debates.compactMap { debate in
      debates[debate.id].map { (record: $0, from: debate.from) }
    }.sorted { $0.from < $1.from }
    let ours = rule.figure(of: records, until: figure.asOfDate ?? figure.publishedOn)
    guard let least = ours.least else { return nil }
    return Check(
      "\(printed) as of \(date(figure)) follows from the verbatim records by a rule of ours.",
      "“\(rule.rule.name)” gives \(ours.text). \(ours.coverage)",
      holds: ours.most == least && least == printed,
      behind: [figure.id, rule.rule.id])
  }

  /// No number of states spoken for can be larger than the number of Member States on the day.
  private func memberships() -> [Check] {
    figures.filter { $0.measure == "on-behalf-of-states" }.compactMap { figure in
      guard let part = value(figure), let day = figure.asOfDate else { return nil }
      let members = reference.members(onDay: day.lastDay).count
      return Check(
        "No more states can be spoken for than there were Member States.",
        "\(part) of \(members) Member States on \(day.inWords); \(members - part) would be spoken for by nobody.",
        holds: part <= members, behind: [figure.id])
    }
  }

  /// Figures of a first day beside those of the whole.
  func firstDays() -> Judgement {
    var checks: [Check] = []
    var allSettled = true
    let parts = figures.filter { $0.scope == "first day" }
    for part in parts {
      let same = proceedings.publishedFigures.filter {
        $0.subject == part.subject && $0.measure == part.measure && $0.status != "unverified"
      }
      guard let whole = same.first(where: { $0.scope == "whole" }), let a = value(part), let b = value(whole)
      else {
        allSettled = false
        continue
      }
      checks.append(
        Check(
          "A first day counts no more than the whole.",
          "\(title(part.subject)): \(a) \(part.unit) on the first day, \(b) in all, \(b - a) more later.",
          holds: a <= b, behind: [part.id, whole.id]))
      if let second = same.first(where: { $0.scope == "second day" }), let c = value(second) {
        checks.append(
          Check(
            "The days add up where no state spoke twice.", "\(a) and \(c) make \(a + c); \(b) are printed.",
            holds: a + c == b, behind: [part.id, second.id, whole.id]))
      }
    }
    for subject in Set(parts.map(\.subject)).sorted() {
      let days = Set(
        proceedings.meetings.filter { $0.debate == subject }.map(\.date).filter(\.isExact)
      ).sorted()
      let first = parts.filter { $0.subject == subject }.compactMap(\.asOfDate).min()
      let went = days.count > 1 && first.map { $0 < (days.last ?? $0) } ?? false
      checks.append(
        Check(
          "The debate went on after the day that the smaller figure covers.",
          "\(title(subject)) sat on \(days.map(\.inWords).joined(separator: ", "))"
            + (first.map { "; the smaller figure is as of \($0.inWords)." } ?? "."),
          holds: went, behind: [subject]))
      allSettled = allSettled && went
    }
    checks += comparisons()
    let holds = checks.filter { !$0.law.contains("rule of ours") }.allSatisfy(\.holds)
    return holds && allSettled && !parts.isEmpty
      ? (
        checks, .settled,
        "Settled: the smaller figures cover the first day, and the meetings of the record show that each debate went on."
      )
      : (
        checks, .cannot,
        "Cannot be settled from the record: not every first day has its whole and its later meeting."
      )
  }

  /// Two numbers of states spoken for on one occasion.
  func spokenFor() -> Judgement {
    var checks: [Check] = []
    let ours = figures.filter { $0.measure == "on-behalf-of-states" }
    for subject in Set(ours.map(\.subject)).sorted() {
      let about = proceedings.publishedFigures.filter { $0.subject == subject && $0.scope == "whole" }
      guard let day = ours.first(where: { $0.subject == subject })?.asOfDate else { continue }
      let speaking = about.first { $0.measure == "states-speaking" }.flatMap(value)
      let sizes = GroupSize.all(in: proceedings, reference).filter { $0.on == day }
      let union = GroupMembers(of: "eu", on: day, in: reference)
      let groups = sizes.map(\.members) + (union.isListed ? [union.certain.count] : [])
      guard let least = ([speaking].compactMap { $0 } + groups).max() else { continue }
      let most = min(
        reference.members(onDay: day.lastDay).count, (speaking ?? 0) + groups.reduce(0, +))
      for figure in ours where figure.subject == subject {
        guard let number = value(figure) else { continue }
        checks.append(
          Check(
            "States spoken for are at least the largest of speakers and groups, and at most all of them together.",
            "\(number); speakers \(speaking.map(String.init) ?? "not known")"
              + sizes.map { ", \($0.group) \($0.members) as published" }.joined()
              + (union.isListed ? ", European Union \(union.certain.count) members on \(day.inWords)" : "")
              + ": between \(least) and \(most).", holds: (least...max(least, most)).contains(number),
            behind: [figure.id] + sizes.map(\.figure)))
      }
    }
    checks += comparisons()
    let excluded = checks.filter { !$0.holds && !$0.law.contains("rule of ours") }
    return excluded.isEmpty
      ? (
        checks, .cannot,
        "Cannot be settled from the record: each number is possible, and the statements with the members of the groups "
          + "on the day are not held."
      )
      : (
        checks, .narrowed,
        "\(excluded.count) of the numbers cannot be right under any rule; what remains cannot be settled from the record."
      )
  }

  /// Different values for one measure and one scope.
  func sameScope() -> Judgement {
    var checks: [Check] = []
    let groups = Dictionary(grouping: figures) { "\($0.subject)\n\($0.measure)\n\($0.scope)" }
    for key in groups.keys.sorted() {
      let group = groups[key] ?? []
      let values = Set(group.map(\.valueAsPrinted)).sorted(by: NaturalOrder.precedes)
      checks.append(
        Check(
          "One measure over the same scope has one value.",
          "\(title(group[0].subject)), \(group[0].scope): \(values.joined(separator: " and ")), as printed "
            + "\(group.count) times.", holds: values.count == 1, behind: group.map(\.id)))
    }
    checks += comparisons()
    let reproduced = checks.filter { $0.law.contains("rule of ours") && $0.holds }
    guard reproduced.isEmpty else {
      return (
        checks, .narrowed,
        "The verbatim record reproduces \(reproduced.count) of the numbers by a rule that is named; the publisher's own "
          + "rule is printed nowhere."
      )
    }
    return (
      checks, .cannot,
      "Cannot be settled from the record: the numbers speak of the same thing, no list of either is held, and nothing "
        + "in the record tells which is right."
    )
  }

  /// The day that a figure speaks of, in days since 1970; before all others where it has none.
  private func day(_ figure: PublishedFigure) -> Int {
    (figure.asOfDate ?? figure.publishedOn)?.firstDay ?? Int.min
  }

  func date(_ figure: PublishedFigure) -> String {
    (figure.asOfDate ?? figure.publishedOn)?.inWords ?? "an unknown date"
  }

  func title(_ subject: String) -> String {
    proceedings.debate(subject)?.title ?? proceedings.decision(subject)?.title
      ?? proceedings.series.first { $0.id == subject }?.name ?? subject
  }
}
