/// What was added to a submission after it came in: questions and answers, notes of the desk, steps of verification.
public struct SubmissionEntry: Hashable, Sendable, Identifiable {
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    /// From the desk to the sender.
    case question
    /// From the sender.
    case answer
    /// For the desk only.
    case note
    /// A step of verification, for the desk only.
    case step

    /// True for what the sender may read.
    public var isForSender: Bool { self == .question || self == .answer }
  }

  public enum Step: String, CaseIterable, Hashable, Sendable, Codable {
    case source, corroboration, geolocation
  }

  public enum Result: String, CaseIterable, Hashable, Sendable, Codable {
    case holds
    case doesNotHold = "does-not-hold"
    case unclear

    /// For a person.
    public var words: String { rawValue.replacing("-", with: " ") }
  }

  /// What is sealed in the desk's file.
  public struct Content: Hashable, Sendable, Codable {
    public let text: String
    public let step: Step?
    public let result: Result?

    public init(text: String, step: Step? = nil, result: Result? = nil) {
      self.text = text
      self.step = step
      self.result = result
    }
  }

  public let id: Int
  public let kind: Kind
  /// Nil for the sender.
  public let account: Int?
  public let day: String
  public let content: Content

  public init(id: Int, kind: Kind, account: Int?, day: String, content: Content) {
    self.id = id
    self.kind = kind
    self.account = account
    self.day = day
    self.content = content
  }
}
