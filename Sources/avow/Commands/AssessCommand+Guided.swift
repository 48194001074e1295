import ArgumentParser
import AvowOperations
import AvowRecord
import AvowStore
import Foundation

extension AssessCommand {
  /// Leads through the factors on the terminal, or through a pipe; what was entered is in the table whatever happens.
  func guide(_ file: URL, in store: RecordStore) throws {
    var draft = AssessmentDraft()
    if FileManager.default.fileExists(atPath: file.path) {
      draft = try AssessmentDraft(AssessSituation.bytes(of: file), name: file.lastPathComponent)
    }
    var dialogue = try GuideAssessment(
      draft, answers: Answers(store), today: Today.text,
      ask: { question in
        Terminal.tellInPlace(question + "\n> ")
        return readLine()
      },
      tell: Terminal.tell,
      save: { try Data($0.csv.utf8).write(to: file, options: .atomic) })
    guard case .keep = try dialogue.run() else {
      Terminal.tell(
        FileManager.default.fileExists(atPath: file.path)
          ? "\nStopped. What was entered is in \(file.path); the same command goes on from there."
          : "\nStopped. Nothing was entered.")
      return
    }
    let outcome = try AssessSituation.run(file, dryRun: false, in: store)
    for finding in outcome.findings {
      Terminal.tell("\(finding.place): “\(finding.fragment)”. \(finding.meaning)")
    }
    guard let assessment = outcome.assessment else { throw ExitCode.failure }
    Terminal.tell("Kept as assessment \(assessment.id). The table stays in \(file.path).")
  }
}
