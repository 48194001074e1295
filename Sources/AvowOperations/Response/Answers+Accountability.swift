import AvowAnalysis
public import AvowRecord
import AvowStore

extension Answers {
  /// Who was told of alerts by a day, and what the record holds of each since.
  ///
  /// - Parameters:
  ///   - day: nil takes the last on which anything of this was entered.
  ///   - days: so many are allowed for an answer or a measure.
  ///   - party: the key of the only one that is asked for.
  ///   - withAvowals: look up what those who are silent had avowed.
  public func accountability(
    on day: PartialDate? = nil, after days: Int = AccountabilityAnswer.usualDays, only party: String? = nil,
    withAvowals: Bool = true
  ) throws -> AccountabilityAnswer {
    let ledger = try ResponseLedger(store)
    guard let on = day ?? ledger.lastEntered else {
      return AccountabilityAnswer(
        on: nil, isLastEntered: day == nil, after: days, only: party, states: [], bodies: [], cases: [],
        figures: [])
    }
    let shelf = withAvowals ? AvowalShelf(self) : nil
    let cases = try cases(ledger, on: on, after: days, only: party, shelf)
    let measures = ledger.standing.filter { one in
      one.content.date.firstDay <= on.lastDay && (party.map { $0 == one.content.taker.key } ?? true)
    }
    let lines = lines(cases, measures, ledger)
    return AccountabilityAnswer(
      on: on, isLastEntered: day == nil, after: days, only: party,
      states: lines.filter { $0.party.state != nil }, bodies: lines.filter { $0.party.state == nil },
      cases: cases, figures: figures(cases, measures, lines, on))
  }

  /// The party with a key that an address or a person names: one that was told or acted, or a state; nil where there is none.
  public func party(withKey text: String) throws -> Party? {
    if let state = reference.state(text.uppercased()) {
      return Party(name: state.shortName, state: state.id)
    }
    let ledger = try ResponseLedger(store)
    let known = ledger.deliveries.map(\.office.party) + ledger.measures.map(\.content.taker)
    let key = Party.key(text)
    return known.first { $0.key == key } ?? known.first { Party.key($0.name) == key }
  }

  private func cases(
    _ ledger: ResponseLedger, on: PartialDate, after days: Int, only party: String?, _ shelf: AvowalShelf?
  ) throws -> [AccountabilityAnswer.Case] {
    var groups: [String: [Delivery]] = [:]
    for one in ledger.deliveries where one.sent != nil && one.office.kind != .public {
      let key = one.office.party.key
      // What was sent after the day was not known on it.
      guard one.sent.map({ $0.firstDay <= on.lastDay }) ?? false else { continue }
      if party == nil || party == key { groups["\(one.alert) \(key)", default: []].append(one) }
    }
    var cases: [AccountabilityAnswer.Case] = []
    for (id, deliveries) in groups {
      guard let first = deliveries.first, let alert = ledger.alerts[first.alert],
        let told = deliveries.compactMap(\.sent).min()
      else { continue }
      func by(_ kind: DeliveryAct.Kind) -> [PartialDate] {
        deliveries.flatMap(\.later).filter { $0.kind == kind && $0.date.firstDay <= on.lastDay }.map(\.date)
      }
      let own = ledger.measures(against: alert).filter {
        $0.content.taker.key == first.office.party.key && $0.content.date.firstDay <= on.lastDay
      }
      let known = ToldParty(
        warned: alert.issued, told: told,
        withdrawn: alert.isWithdrawn ? alert.latest.date : nil, answers: by(.answered),
        measures: own.map(\.content.date))
      guard let standing = known.standing(on: on, after: days) else { continue }
      let taken = own.map { one in
        AccountabilityAnswer.Case.Taken(
          measure: one.id, what: one.content.what, date: one.content.date,
          elapsed: Elapsed(from: alert.issued, to: one.content.date))
      }
      let answered = by(.answered).min()
      let received = (by(.received) + by(.answered)).min()
      let party = first.office.party
      cases.append(
        AccountabilityAnswer.Case(
          id: id, alert: alert.id, issued: alert.issued, level: alert.level(on: on),
          situation: alert.situation,
          situationName: ledger.situations[alert.situation]?.name ?? alert.situation, party: party,
          offices: Set(deliveries.map(\.office.name)).sorted(), deliveries: deliveries.map(\.id), told: told,
          received: received, toReceipt: received.map { Elapsed(from: told, to: $0) }, answered: answered,
          toAnswer: answered.map { Elapsed(from: told, to: $0) },
          measures: taken.filter { $0.elapsed.order != .before },
          before: taken.filter { $0.elapsed.order == .before }, standing: standing.rawValue,
          sinceTold: Elapsed(from: told, to: on),
          avowed: standing == .silent
            ? try party.state.flatMap { try shelf?.avowed(by: $0, before: alert.issued) } : nil))
    }
    return cases.sorted { ($1.issued, $0.alert, $0.party.key) < ($0.issued, $1.alert, $1.party.key) }
  }

  private func lines(
    _ cases: [AccountabilityAnswer.Case], _ measures: [Measure], _ ledger: ResponseLedger
  ) -> [AccountabilityAnswer.Line] {
    let byParty = Dictionary(grouping: cases, by: \.party.key)
    let taken = Dictionary(grouping: measures, by: \.content.taker.key)
    return Set(byParty.keys).union(taken.keys).compactMap { key -> AccountabilityAnswer.Line? in
      let own = byParty[key] ?? []
      let did = taken[key] ?? []
      guard let party = own.first?.party ?? did.first?.content.taker else { return nil }
      func ids(_ standings: ToldParty.Standing...) -> [String] {
        own.filter { one in standings.contains { $0.rawValue == one.standing } }.map(\.id)
      }
      return AccountabilityAnswer.Line(
        party: party, told: own.map(\.id), received: own.filter { $0.received != nil }.map(\.id),
        acted: ids(.acted), answered: ids(.answered), waiting: ids(.waiting, .open), ended: ids(.ended),
        silent: ids(.silent), measures: did.map(\.id),
        before: did.filter { one in
          let alerts = ledger.alerts(answeredBy: one.content)
          return !alerts.isEmpty
            && alerts.allSatisfy { Elapsed(from: $0.issued, to: one.content.date).order == .before }
        }.map(\.id))
    }.sorted { ($0.party.name, $0.party.key) < ($1.party.name, $1.party.key) }
  }

  private func figures(
    _ cases: [AccountabilityAnswer.Case], _ measures: [Measure], _ lines: [AccountabilityAnswer.Line],
    _ on: PartialDate
  ) -> [Figure] {
    func count(_ rule: CountingRule, _ list: [String]) -> Figure {
      .count(rule: rule, list: list, asOf: on)
    }
    func ids(_ standings: ToldParty.Standing...) -> [String] {
      cases.filter { one in standings.contains { $0.rawValue == one.standing } }.map(\.id)
    }
    return [
      count(CountingRules.officesTold, cases.map(\.id)),
      count(CountingRules.officesReceived, cases.filter { $0.received != nil }.map(\.id)),
      count(CountingRules.officesActed, ids(.acted)),
      count(CountingRules.officesAnswered, ids(.answered)),
      count(CountingRules.officesWaited, ids(.waiting, .open)),
      count(CountingRules.officesEnded, ids(.ended)),
      count(CountingRules.namedSilence, ids(.silent)),
      count(CountingRules.measuresTaken, measures.map(\.id)),
      count(CountingRules.measuresBefore, lines.flatMap(\.before)),
    ]
  }
}

extension AccountabilityAnswer {
  /// One row a pair of alert and party.
  public var csv: String {
    var writer = DelimitedWriter(header: [
      "alert", "situation", "issued", "party", "state", "body", "offices", "told", "received", "answered",
      "days_to_receipt", "days_to_answer", "measures", "days_to_measures", "measures_before", "standing",
      "as_of",
      "days_allowed", "avowed_statements", "avowed_commitments", "avowed_accepted",
    ])
    for one in cases {
      writer.append([
        one.alert, one.situation, one.issued.description, one.party.name, one.party.state, one.party.body,
        one.offices.joined(separator: " ; "), one.told.description, one.received?.description,
        one.answered?.description, one.toReceipt?.inWords, one.toAnswer?.inWords,
        one.measures.map(\.measure).joined(separator: " "),
        one.measures.map(\.elapsed.inWords).joined(separator: " ; "),
        one.before.map(\.measure).joined(separator: " "), one.standing, on?.description, "\(after)",
        one.avowed.map { "\($0.statementsTotal)" },
        one.avowed.map { $0.commitments.map(\.id).joined(separator: " ") },
        one.avowed.map { "\($0.accepted)" },
      ])
    }
    return writer.text
  }
}
