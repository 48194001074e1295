import AvowOperations
import AvowRecord
import AvowStore
import FictionalRecord
import Foundation
import Testing

@Suite("Assessments of situations")
struct AssessSituationTests {
  static let header =
    "situation,name,states,place,opened,scope,assessed_on,row,factor,indicator,bearing,date,source,by,confidence,form,text\n"
  static func table(_ rows: String...) -> String {
    header
      + rows.map { "harrow-valley,Harrow Valley,XAA XAB,,2026-01,Otter herders,2026-02-01,\($0)\n" }.joined()
  }
  static let evidence =
    "evidence,7,7.3,points to,2026-01-15,Arlanian Gazette p. 3,A. Analyst,medium,note,A commander was removed"
  static let more =
    "evidence,8,,speaks against,2026-03,Arlanian Gazette p. 9,B. Other,low,quote,The vote was calm"

  @Test("two assessments are kept apart, and what is new is told by factor")
  func compared() throws {
    let record = try FictionalRecord()
    let first = try record.file("a.csv", Self.table(Self.evidence))
    let second = try record.file(
      "b.csv",
      Self.table(
        Self.evidence.replacing("medium", with: "high"), Self.more,
        "dissent,8,,,2026-03-02,,C. Third,,,Not calm"))
    #expect(try !AssessSituation.run(first, dryRun: true, in: record.store).isKept)
    #expect(try record.store.situations().isEmpty)
    for file in [first, second] {
      #expect(try AssessSituation.run(file, dryRun: false, in: record.store).isKept)
    }
    let answer = try #require(try SituationAnswer("harrow-valley", in: record.store))
    #expect(answer.situation.states == ["XAA", "XAB"] && answer.assessments.map(\.number) == [1, 2])
    let change = try #require(answer.changes.first)
    #expect(change.factors.map(\.factor) == [7, 8])
    #expect(change.factors[0].judgedOtherwise.count == 1 && change.factors[0].new.isEmpty)
    #expect(change.factors[1].new.map(\.text) == ["The vote was calm"] && change.newDissent.count == 1)
  }

  @Test(
    "a field that is not understood is a finding with its column, and nothing is kept",
    arguments: [
      ("evidence,15,", "factor"), ("evidence,7,8.1,", "indicator"), ("rumour,7,7.3,", "row"),
    ])
  func refused(start: String, column: String) throws {
    let record = try FictionalRecord()
    let rest = Self.evidence.split(separator: ",").dropFirst(3).joined(separator: ",")
    let file = try record.file(
      "a.csv", Self.table(start + (start.hasPrefix("evidence,15") ? "," : "") + rest))
    let outcome = try AssessSituation.run(file, dryRun: false, in: record.store)
    #expect(outcome.assessment == nil && !outcome.isKept)
    #expect(
      outcome.findings.contains { $0.place == "a.csv, line 2, column \(column)" }, "\(outcome.findings)")
    #expect(try record.store.situations().isEmpty)
  }

  @Test("the factors are fourteen, and each has indicators, some marked as gender-specific")
  func framework() throws {
    let framework = try RiskFramework.shipped()
    #expect(framework.factors.map(\.number) == Array(1...14))
    for factor in framework.factors {
      let indicators = framework.indicators(of: factor.number)
      #expect(indicators.count >= 5 && indicators.contains(where: \.isGenderSpecific), "\(factor.name)")
    }
  }
}
