public import AvowRecord
import Foundation

/// Reads a corpus of speeches, one JSON object a line, such as the UN General Debate corpus: a record for each
/// session, a statement for each speech. Lines that are no speech become findings and the rest goes in.
///
/// Memory: the speeches of one session; the file is never held.
struct SpeechCorpusReader: Sendable {
  let names: StateNames
  let reference: ReferenceData

  init(reference: ReferenceData) {
    self.reference = reference
    names = StateNames(reference: reference)
  }

  /// Sessions later than this are taken for a fault of the file.
  static let lastSession = 200

  /// True when a file starts with a JSON object that has the keys of a speech.
  static func isCorpus(_ file: FileBytes) throws -> Bool {
    let start = try file.opening(1 << 20)
    let text = (start.starts(with: [0xEF, 0xBB, 0xBF]) ? start.dropFirst(3) : start[...])
      .drop { $0 == 32 || (9...13).contains($0) }
    guard text.first == UInt8(ascii: "{") else { return false }
    let opening = String(decoding: text, as: UTF8.self)
    return SpeechLine.keys.allSatisfy { opening.contains("\"\($0)\"") }
  }

  /// Hands over one record a session, in the order of the file, the last with the findings about the file. Returns
  /// the number of lines that are not blank.
  func read(
    _ file: FileBytes, progress: FileBytes.Progress, each take: (SpokenRecord) throws -> Void
  ) throws -> Int {
    var session = SpeechSession(file: file.name, reader: self)
    var lines = LinesOfBytes()
    var count = 0
    let decoder = JSONDecoder()
    func line(_ number: Int, _ bytes: [UInt8]?) throws {
      guard let bytes else {
        count += 1
        session.leaveOut(number, fragment: "", why: "it is longer than \(LinesOfBytes.longest >> 20) MiB")
        return
      }
      let body = number == 1 && bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
      guard body.contains(where: { $0 != 32 && $0 != 9 && $0 != 13 }) else { return }
      count += 1
      let speech: SpeechLine
      do {
        speech = try decoder.decode(SpeechLine.self, from: Data(body))
      } catch {
        let fragment = String(decoding: body.prefix(160), as: UTF8.self)
        session.leaveOut(number, fragment: fragment, why: SpeechLine.why(error))
        return
      }
      try session.add(speech, line: number, take)
    }
    try file.forEachPiece(progress: progress) { piece in try lines.feed(piece, line) }
    try lines.finish(line)
    try session.finish(take)
    return count
  }
}

/// Many spoken records of one file, handed over one after another so that none need be held.
public struct SpokenStream: Sendable {
  typealias Reading =
    @Sendable (ReferenceData, FileBytes.Progress, (SpokenRecord) throws -> Void) throws -> Int

  private let reading: Reading

  init(_ reading: @escaping Reading) { self.reading = reading }

  /// Reads the file to its end; returns how many of its rows are not blank. Throws a ``FileFault`` where the file
  /// cannot be read further, and whatever `take` throws.
  ///
  /// - Parameter reference: the states that codes are told from.
  public func forEach(
    reference: ReferenceData, progress: FileBytes.Progress = { _, _ in },
    _ take: (SpokenRecord) throws -> Void
  ) throws -> Int {
    try reading(reference, progress, take)
  }
}
