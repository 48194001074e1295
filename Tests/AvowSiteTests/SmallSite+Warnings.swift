import AvowOperations
import AvowRecord
import AvowStore
import FictionalRecord

extension SmallSite {
  static let today = "2026-11-23"

  /// A situation in Arlania with two assessments, two proposals of rules, an alert that stands and one that was withdrawn.
  func warn() throws {
    let store = record.store
    for (name, text) in [("first.csv", SmallSite.assessment), ("second.csv", SmallSite.laterAssessment)] {
      _ = try AssessSituation.run(record.file(name, text), dryRun: false, in: store)
    }
    var run = AnalysisRun(
      method: "signals", version: "1", parameters: "{\"cadence\":\"month\"}", seed: 0,
      inputDigest: String(repeating: "0", count: 64), madeOn: SmallSite.today, wallSeconds: 0, cpuSeconds: 0,
      iterations: 0, objective: 0, votes: 0, rollCalls: 0)
    _ = try store.add([signal("unusual-count", "XAA", 0.002), signal("new-actor", "XAB", nil)], of: run)
    run.method = "signal-history"
    _ = try store.save(
      run,
      measures: [
        RunMeasure(
          name: "precision", label: "new-actor", value: 0.25, low: 0.1, high: 0.5, expected: 0.125, cases: 16),
        RunMeasure(name: "signals a week", label: "new-actor", value: 0.5, cases: 400),
      ])
    _ = try StudySignals.run(.month, seed: 1, worlds: 1, in: store, today: SmallSite.today)
    let alert = try issue("2026-02-03", .warning, proposal: "unusual-count/local/XAA/North <b>/2026-01")
    var update = AmendAlert(alert: alert.id, note: "Seen <again>", by: "B. Other", at: "2026-03-01")
    update.level = .emergency
    _ = try update.update(in: store, today: SmallSite.today)
    let mistaken = try issue("2026-01-10", .watch, proposal: nil)
    _ = try AmendAlert(
      alert: mistaken.id, note: "The rumour was false", by: "A. Analyst", at: "2026-01-12"
    ).withdraw(in: store, today: SmallSite.today)
  }

  private func issue(_ day: String, _ level: AlertLevel, proposal: String?) throws -> Alert {
    try IssueAlert(
      situation: "harrow-valley", level: level,
      reasons: [
        "assessment harrow-valley/1: The <commander> was removed",
        "citation https://example.org/9?a=1&b=<i>: Printed in the gazette", "citation A/67/900: It says so",
      ] + (proposal.map { ["signal \($0): Twelve where one was usual"] } ?? []),
      confidence: .medium, wouldChange: "An <inquiry>", by: "A. Analyst", proposal: proposal, at: day
    ).run(in: record.store, today: SmallSite.today)
  }

  private func signal(_ rule: String, _ state: StateID, _ adjusted: Double?) throws -> Signal {
    Signal(
      rule: rule, family: "local", state: state, region: state == "XAA" ? "North <b>" : "", cadence: .month,
      from: PartialDate(dayNumber: PartialDate.dayNumber(2026, 1, 1)),
      until: PartialDate(dayNumber: PartialDate.dayNumber(2026, 1, 31)), value: adjusted ?? 1, count: 12,
      usual: adjusted.map { _ in 1.04 }, probability: adjusted.map { $0 / 4 }, adjusted: adjusted,
      sentence: "12 events where about <1.0> were usual.")
  }

  private static let head =
    "situation,name,states,place,opened,scope,assessed_on,row,factor,indicator,bearing,date,source,by,confidence,form,text\n"
  static let assessment =
    head
      + """
      harrow-valley,Harrow <Valley>,XAA XAB,Upper river,2025-12,Otter herders,2026-02-01,evidence,7,7.3,points to,2026-01-15,https://example.org/9?a=1&b=<i>,A. Analyst,medium,note,The <commander> was removed
      harrow-valley,Harrow <Valley>,XAA XAB,Upper river,2025-12,Otter herders,2026-02-01,evidence,7,7.7,points to,2026-01-20,A/67/900,A. Analyst,low,quote,Women fled the upper river

      """
  static let laterAssessment =
    head
      + """
      harrow-valley,Harrow <Valley>,XAA XAB,Upper river,2025-12,Otter herders,2026-03-02,evidence,7,7.3,points to,2026-01-15,https://example.org/9?a=1&b=<i>,A. Analyst,high,note,The <commander> was removed
      harrow-valley,Harrow <Valley>,XAA XAB,Upper river,2025-12,Otter herders,2026-03-02,evidence,8,,speaks against,2026-03,Gazette p. 9,B. Other,low,quote,The vote was calm
      harrow-valley,Harrow <Valley>,XAA XAB,Upper river,2025-12,Otter herders,2026-03-02,dissent,8,,,2026-03-02,,C. Third,,,Not calm at all

      """
}
