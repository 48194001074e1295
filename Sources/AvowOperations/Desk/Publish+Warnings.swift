public import AvowRecord
import AvowStore

extension Publish {
  /// What a step would put into the record, so that a person sees it before.
  ///
  /// Throws ``WarningFault`` or ``ResponseFault``, as ``run(_:by:)``; nothing is kept in any case.
  public func draft(_ step: WarningStep) throws -> WarningStep.Draft {
    let today = desk.now.day
    switch step {
    case .open(let verb):
      return .situation(try verb.draft(in: record, today: today), proposal: verb.proposal)
    case .issue(let verb):
      let act = try verb.draft(in: record, today: today)
      // A button that was pressed twice: the same words on the same day.
      if let held = try record.alerts(of: verb.situation).first(where: { $0.latest == act }) {
        throw WarningFault.issuedAlready(held.id)
      }
      return .alert(act, about: verb.situation, held: nil, proposal: verb.proposal)
    case .update(let verb):
      let (held, act) = try verb.draft(.updated, in: record, today: today)
      return .alert(act, about: held.situation, held: held)
    case .withdraw(let verb):
      let (held, act) = try verb.draft(.withdrawn, in: record, today: today)
      return .alert(act, about: held.situation, held: held)
    case .enter(let verb):
      let act = try verb.act(in: Answers(record), today: today)
      if let held = try record.measures().first(where: { !$0.isWithdrawn && $0.content == act.content }) {
        throw ResponseFault.enteredAlready(held.id)
      }
      return .measure(act, held: nil)
    case .correct(let verb, let words):
      let (held, act) = try verb.draft(correcting: words, in: Answers(record), today: today)
      return .measure(act, held: held)
    case .remove(let verb):
      let (held, act) = try verb.draft(correcting: nil, in: Answers(record), today: today)
      return .measure(act, held: held)
    }
  }

  /// Opens a situation, issues or amends an alert, enters or amends a measure. All of it is public at once and is never changed.
  ///
  /// The act stands in the audit log before anything is public. Throws ``WarningFault`` or ``ResponseFault``; the log has
  /// nothing then.
  ///
  /// - Returns: the id of the situation, the alert or the measure.
  @discardableResult
  public func run(_ step: WarningStep, by account: Account) throws -> String {
    let (verb, subject) = try Publish.logged(draft(step))
    let (now, today) = (desk.now, desk.now.day)
    try desk.store.note(Act(verb, of: subject, by: account.id, at: now))
    return switch step {
    case .open(let verb): try verb.run(in: record, today: today).id
    case .issue(let verb): try verb.run(in: record, today: today).id
    case .update(let verb): try verb.update(in: record, today: today).id
    case .withdraw(let verb): try verb.withdraw(in: record, today: today).id
    case .enter(let verb): try verb.run(in: record, today: today).id
    case .correct(let verb, let words): try verb.correct(words, in: record, today: today).id
    case .remove(let verb): try verb.withdraw(in: record, today: today).id
    }
  }

  /// As the audit log tells it; all of it is public.
  private static func logged(_ draft: WarningStep.Draft) -> (verb: String, of: String) {
    switch draft {
    case .situation(let one, _): ("open situation", "situation \(one.id)")
    case .alert(let act, let situation, nil, _): ("issue \(act.level.rawValue)", "situation \(situation)")
    case .alert(let act, _, let held?, _):
      (act.kind == .withdrawn ? "withdraw alert" : "update alert", "alert \(held.id)")
    case .measure(let act, nil):
      ("enter measure", "measure of \(act.content.taker.key), \(act.content.date)")
    case .measure(let act, let held?):
      (act.kind == .withdrawn ? "withdraw measure" : "correct measure", "measure \(held.id)")
    }
  }
}
