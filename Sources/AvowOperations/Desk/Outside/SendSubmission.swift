public import AvowRecord
import AvowStore
import Foundation

/// Takes what an outsider sends: the words sealed, the files cleaned, and a receipt for the sender.
public struct SendSubmission {
  let desk: Desk
  let door: OutsideDoor
  public static let mostFiles = 3
  public static let longestText = 20_000
  /// So many bytes may all files at the desk have together: 4 GB.
  static let room = 4 << 30

  public init(_ desk: Desk, through door: OutsideDoor) {
    self.desk = desk
    self.door = door
  }

  /// What the sender gets.
  public struct Receipt: Sendable {
    public let code: String
    /// What became of each file, in words.
    public let files: [String]
  }

  /// Throws ``OutsideFault`` when something is missing, and before anything is kept when a file cannot be taken or cleaned.
  ///
  /// - Parameter asTheyAre: true when the sender agrees that files which cannot be cleaned are kept as they were sent.
  public func run(
    _ content: Submission.Content, files: [CleanFile.Sent], asTheyAre: Bool = false, pass: OutsideDoor.Pass,
    place: String
  )
    async throws -> Receipt
  {
    var content = content
    guard content.text.contains(where: { !$0.isWhitespace }) else {
      throw OutsideFault.missing("Write what you want to tell.")
    }
    if content.protection == .named, content.sender.isEmpty {
      throw OutsideFault.missing("Write your name, or choose another protection.")
    }
    if content.protection == .anonymous { (content.sender, content.reach) = ("", "") }
    guard files.count <= SendSubmission.mostFiles else {
      throw OutsideFault.missing("Send at most \(SendSubmission.mostFiles) files.")
    }
    let admission = try door.admit(pass, .submission, to: place, at: desk.now)
    content.signs = SpamSigns.of(
      content.text, trap: pass.trap, admission: admission, isRepeated: try desk.store.hasText(content.text))
    let (kept, words) = try await take(files, asTheyAre: asTheyAre)
    let code = ReceiptCode.make(desk.dice)
    _ = try desk.store.add(content, files: kept, receipt: code, day: desk.now.day)
    return Receipt(code: code, files: words)
  }

  /// The sender adds something, by the receipt. Throws ``OutsideFault``.
  public func answer(
    _ text: String, files: [CleanFile.Sent], asTheyAre: Bool = false, to submission: Int
  ) async throws -> [String] {
    guard text.contains(where: { !$0.isWhitespace }) || !files.isEmpty else {
      throw OutsideFault.missing("Write something, or choose a file.")
    }
    guard files.count <= SendSubmission.mostFiles else {
      throw OutsideFault.missing("Send at most \(SendSubmission.mostFiles) files.")
    }
    guard try desk.store.entries(of: submission).count < 500, try desk.store.files(of: submission).count < 30
    else { throw OutsideFault.missing("This submission takes no more additions. Send a new one.") }
    let (kept, words) = try await take(files, asTheyAre: asTheyAre)
    if !text.isEmpty { try desk.store.addAnswer(text, to: submission, day: desk.now.day) }
    for file in kept { try desk.store.addFile(file, to: submission) }
    return words
  }

  /// Cleans the files of a sender, who is told first of what cannot be taken. Throws ``OutsideFault/files(_:mayBeSentAsTheyAre:)``.
  private func take(_ files: [CleanFile.Sent], asTheyAre: Bool) async throws -> (
    kept: [DeskStore.FileToKeep], words: [String]
  ) {
    let cleaned = try await SendSubmission.clean(files, door.cleaner, desk.store)
    let open = asTheyAre ? [] : cleaned.uncleaned
    guard cleaned.refused.isEmpty, open.isEmpty else {
      throw OutsideFault.files(
        cleaned.refused + open, mayBeSentAsTheyAre: cleaned.refused.isEmpty && !open.isEmpty)
    }
    return (cleaned.kept, cleaned.words)
  }

  /// What became of files.
  struct Cleaned: Sendable {
    var kept: [DeskStore.FileToKeep] = []
    /// For each file what became of it.
    var words: [String] = []
    /// The sentences on those that are kept as they were sent, and on those that are not kept at all for what they are.
    var uncleaned: [String] = []
    var refused: [String] = []
  }

  static func clean(_ files: [CleanFile.Sent], _ cleaner: CleanFile, _ store: DeskStore) async throws
    -> Cleaned
  {
    var done = Cleaned()
    var room = SendSubmission.room - (files.isEmpty ? 0 : try store.fileBytes())
    for file in files {
      let name = SendSubmission.name(file.name)
      room -= file.bytes.count
      guard room > 0 else {
        done.words.append("\(name) was not taken: the desk has no room for files at the moment.")
        continue
      }
      switch await cleaner.run(file) {
      case .cleaned(let bytes, let type):
        done.kept.append(.init(state: .quarantined, about: .init(name: name, type: type), bytes: bytes))
        done.words.append("\(name) was taken; what was hidden in it was removed.")
      case .uncleaned(let type, let why):
        done.uncleaned.append("\(name) could not be cleaned: \(why).")
        done.kept.append(
          .init(state: .uncleaned, about: .init(name: name, type: type, remark: why), bytes: file.bytes))
        done.words.append(
          "\(name) was taken as it is: \(why). It is kept locked, and may tell where and by whom it was made."
        )
      case .refused(let why):
        done.refused.append("\(name) cannot be taken: \(why).")
        done.words.append("\(name) was not taken: \(why).")
      case .unable(let why): done.words.append("\(name) was not taken: \(why).")
      }
    }
    return done
  }

  /// A name without folders and control characters, at most eighty characters.
  static func name(_ sent: String) -> String {
    let last = sent.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last.map(String.init) ?? ""
    let plain = last.unicodeScalars.filter { scalar in
      scalar.value >= 32 && scalar.value != 127 && scalar.properties.generalCategory != .format
        && !"\"<>".unicodeScalars.contains(scalar)
    }
    let name = String(String.UnicodeScalarView(plain)).trimmingCharacters(in: .whitespaces)
    return name.isEmpty || name == "." || name == ".." ? "file" : String(name.suffix(80))
  }
}
