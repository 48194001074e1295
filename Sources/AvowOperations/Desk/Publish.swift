public import AvowRecord
public import AvowStore

/// The single verb by which anything goes from the desk to the public record. It drops what is withheld.
///
/// What becomes public is a function of the public part alone: two desks that differ only in what is withheld leave the
/// same record. So it never asks whether a text gives away a name that is withheld: ``warnings(of:)`` tells the editor.
public struct Publish: Sendable {
  let desk: Desk
  let record: RecordStore
  /// What of a note may be public; tests put a leak in its place.
  let form: @Sendable (DeskNote, PartialDate) throws -> PublishedNote?

  public init(_ desk: Desk, into record: RecordStore) {
    self.init(desk, into: record, form: Publish.publicForm)
  }

  init(
    _ desk: Desk, into record: RecordStore,
    form: @escaping @Sendable (DeskNote, PartialDate) throws -> PublishedNote?
  ) {
    self.desk = desk
    self.record = record
    self.form = form
  }

  /// Publishes a note as far as its rule allows, and takes out what is public of it and may not be any more: a note that became
  /// confidential is withdrawn, names that a stricter rule withholds go, and so do comments that hold them.
  ///
  /// The act stands in the audit log before anything is public. Throws ``PublishFault`` when the note is not whole.
  @discardableResult
  public func run(note id: Int, by account: Account) throws -> Publication {
    guard let note = try desk.store.note(id) else { throw DeskFault.noSuch("note", id) }
    let now = desk.now
    guard let day = PartialDate(now.day) else { throw PublishFault.noDate(now.day) }
    let dropped = Publish.dropped(of: note)
    let withdrawal = try withdrawal(of: note)
    guard let form = try form(note, day) else {
      if note.publishedAs != nil {
        try withdraw(note: id, by: account)
      } else {
        try desk.store.note(
          Act(
            "refuse to publish note", of: "note \(id)", by: account.id, at: now, detail: "it is confidential")
        )
      }
      return Publication(published: nil, dropped: dropped, withdrawn: withdrawal.words)
    }
    if note.publishedAs == nil, try record.publishedNote(form.id) != nil {
      throw PublishFault.addressTaken(form.id)
    }
    try desk.store.markPublished(
      id, as: form.id,
      Act(
        "publish note", of: "note \(id)", by: account.id, at: now,
        detail: "as \(form.id); dropped: \(dropped.isEmpty ? "nothing" : dropped.joined(separator: ", "))"
          + (withdrawal.words.isEmpty ? "" : "; taken out: \(withdrawal.words.joined(separator: ", "))")))
    // The comments before the note: what broke off is told by the names that still stand there, and can be repeated.
    try refuse(withdrawal.comments, by: account)
    return Publication(
      published: try record.publish(form), dropped: dropped, withdrawn: withdrawal.words)
  }

  /// Takes a published note out of the record again. Copies that others took stay as they are.
  public func withdraw(note id: Int, by account: Account) throws {
    guard let note = try desk.store.note(id), let address = note.publishedAs else {
      throw DeskFault.noSuch("published note", id)
    }
    let now = desk.now
    guard let day = PartialDate(now.day) else { throw PublishFault.noDate(now.day) }
    if try record.publishedNote(address) != nil { try record.withdraw(note: address, on: day) }
    try reopen(commentsOn: "/notes/\(address)", by: account)
    try desk.store.markPublished(
      id, as: nil,
      Act("withdraw note", of: "note \(id)", by: account.id, at: now, detail: "it was public as \(address)"))
  }

  /// What of a note may be public; nil for a confidential one.
  public static func publicForm(of note: DeskNote, on day: PartialDate) throws -> PublishedNote? {
    guard note.rule != .confidential else { return nil }
    let content = note.content
    guard let date = PartialDate(content.date) else { throw PublishFault.noDate(content.date) }
    guard Publish.isAddress(content.address) else { throw PublishFault.badAddress(content.address) }
    guard !content.title.isEmpty else { throw PublishFault.noTitle }
    let mayName = note.rule == .onTheRecord
    let passages = content.passages.filter { !$0.isWithheld && !$0.text.isEmpty }
    return PublishedNote(
      id: content.address, date: date, title: content.title, rule: note.rule,
      meeting: content.meeting.isEmpty ? nil : content.meeting,
      attendance: content.attendance.isEmpty ? nil : content.attendance,
      present: mayName ? content.attendees : [],
      passages: passages.enumerated().map { place, passage in
        PublishedNote.Passage(
          number: place + 1, kind: passage.kind, text: passage.text,
          speaker: mayName && !passage.speaker.isEmpty ? passage.speaker : nil)
      }, published: day)
  }

  /// What stays at the desk, in words and numbers without names.
  public static func dropped(of note: DeskNote) -> [String] {
    let content = note.content
    guard note.rule != .confidential else { return ["the whole note, which is confidential"] }
    var dropped: [String] = []
    func add(_ count: Int, _ one: String, _ many: String) {
      if count > 0 { dropped.append(count == 1 ? "1 \(one)" : "\(count) \(many)") }
    }
    add(content.passages.count { $0.isWithheld }, "withheld passage", "withheld passages")
    if note.rule == .notForAttribution {
      add(
        content.passages.count { !$0.isWithheld && !$0.speaker.isEmpty }, "name of a speaker",
        "names of speakers")
      add(content.attendees.count, "name of who was there", "names of who was there")
    }
    if !content.remarks.isEmpty { dropped.append("the remarks of the desk") }
    return dropped
  }

  /// Where the public text of a note holds a name that its rule withholds: `passage 2 holds “…”`.
  ///
  /// For the editor's eyes before publishing. Names are compared as written, from four letters on.
  public static func warnings(of note: DeskNote) -> [String] {
    guard note.rule == .notForAttribution else { return [] }
    let content = note.content
    let names = Set(content.attendees + content.passages.map(\.speaker)).filter { $0.count >= 4 }.sorted()
    var texts = [("the title", content.title), ("the sentence on attendance", content.attendance)]
    let open = content.passages.filter { !$0.isWithheld }
    texts += open.enumerated().map { ("passage \($0.offset + 1)", $0.element.text) }
    return texts.flatMap { place, text in
      names.filter { text.lowercased().contains($0.lowercased()) }.map { "\(place) holds “\($0)”" }
    }
  }

  /// Lower-case letters, digits and hyphens, 3 to 80 of them.
  static func isAddress(_ text: String) -> Bool {
    (3...80).contains(text.utf8.count)
      && text.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 45 }
  }
}

/// What became public, and what did not.
public struct Publication: Sendable {
  /// Nil when nothing became public.
  public let published: PublishedNote?
  /// What stayed at the desk, in words and numbers, without names.
  public let dropped: [String]
  /// What was public and was taken out, likewise.
  public let withdrawn: [String]
}

/// Why a note cannot be published yet, in a sentence.
public enum PublishFault: Error, CustomStringConvertible, Equatable {
  case noDate(String)
  case badAddress(String)
  case noTitle
  case addressTaken(String)

  public var description: String {
    switch self {
    case .noDate(let text): "“\(text)” is no date. Write it as 2017-09-07."
    case .badAddress(let text):
      "“\(text)” cannot stand in an address: use 3 to 80 lower-case letters, digits and hyphens."
    case .noTitle: "The note has no title yet."
    case .addressTaken(let text): "Another note is public under “\(text)” already. Choose another address."
    }
  }
}
