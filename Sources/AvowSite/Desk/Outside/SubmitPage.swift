import AvowOperations
import AvowRecord
import AvowStore

/// The form by which anyone sends something to the desk.
struct SubmitPage: DeskPage {
  static let template = "submit"
  let title = "Tell us"
  let gate: Gate
  let content: Submission.Content
  let kinds: [Choices.Option]
  let protections: [Choices.Option]
  let refusal: String?
  let globaleaks: String?
  let onion: String?
  let filesAreTaken: Bool
  /// Whether it can be ticked that files go as they are.
  let offersAsTheyAre: Bool
  let types = CleanFile.typesInWords
  let largest = CleanFile.largest >> 20
  let mostFiles = SendSubmission.mostFiles
  let longest = SendSubmission.longestText
  let action = OutsidePlace.submit.path

  init(
    _ content: Submission.Content, gate: Gate, settings: PublicSettings, filesAreTaken: Bool,
    offersAsTheyAre: Bool = false, refusal: String? = nil
  ) {
    self.offersAsTheyAre = offersAsTheyAre
    self.content = content
    self.gate = gate
    self.refusal = refusal
    self.filesAreTaken = filesAreTaken
    globaleaks = settings.globaleaks
    onion = settings.onion
    kinds = Submission.Kind.allCases.map {
      Choices.Option(value: $0.rawValue, label: $0.words.capitalizedFirst, isChosen: $0 == content.kind)
    }
    protections = Submission.Protection.allCases.map { one in
      let meaning =
        switch one {
        case .named: "You may name me. What I write here may be quoted under my name."
        case .deskOnly: "The editors may know who I am, and tell nobody."
        case .anonymous: "Nobody may know who I am. Leave name and address empty."
        }
      return Choices.Option(value: one.rawValue, label: meaning, isChosen: one == content.protection)
    }
  }

  static func read(_ form: DeskForm) throws(DeskFailure) -> Submission.Content {
    Submission.Content(
      kind: Submission.Kind(rawValue: try form.text("kind")) ?? .other,
      protection: Submission.Protection(rawValue: try form.text("protection")) ?? .anonymous,
      text: try form.text("text", atMost: SendSubmission.longestText), place: try form.text("place"),
      date: try form.text("date", atMost: 60), sender: try form.text("sender"), reach: try form.text("reach"))
  }
}

/// What the sender gets: the code, shown once, and what became of the files.
struct SentPage: DeskPage {
  static let template = "sent"
  let title: String
  let lede: String
  let code: String
  let files: [String]
  let receipt = OutsidePlace.receipt.path
}

extension DeskRooms {
  func submit(_ form: DeskForm, _ visit: DeskVisit) async throws -> DeskReply {
    let content = try SubmitPage.read(form)
    do {
      let receipt = try await SendSubmission(desk, through: outside).run(
        content, files: form.files, asTheyAre: form.text("as-they-are") == "yes", pass: pass(form, visit),
        place: OutsidePlace.submit.path)
      return .page(
        SentPage(
          title: "It has arrived", lede: "The editors read it and decide what it can be used for.",
          code: receipt.code, files: receipt.files))
    } catch let fault as OutsideFault {
      let words = fault.description + (form.files.isEmpty ? "" : " Choose the files again.")
      return .page(
        SubmitPage(
          content, gate: try gate(.submit, after: fault, form), settings: try record.publicSettings(),
          filesAreTaken: outside.cleaner.missing == nil, offersAsTheyAre: fault.offersAsTheyAre,
          refusal: words),
        status: fault.status)
    }
  }
}

extension OutsideFault {
  var status: Int {
    switch self {
    case .tooEarly, .tooMany: 429
    case .staleForm: 409
    case .missing, .unreadable, .files: 400
    case .closed: 410
    }
  }

  var offersAsTheyAre: Bool {
    if case .files(_, true) = self { return true }
    return false
  }
}
