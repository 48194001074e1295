/// A file that came with a submission. It lies sealed in the desk's file and is opened by moderators alone.
public struct SubmissionFile: Hashable, Sendable, Identifiable {
  public enum State: String, Hashable, Sendable {
    /// Its metadata was removed; it waits for a moderator.
    case quarantined
    /// It could not be cleaned and is as it was sent; opening it may harm the reader and tell on the sender.
    case uncleaned
    /// A moderator looked at it and lets it be used at the desk.
    case released
  }

  /// What is sealed beside its bytes.
  public struct About: Hashable, Sendable, Codable {
    public let name: String
    /// By its content, not by its name: `image/jpeg`.
    public let type: String
    /// Why it could not be cleaned; empty when it was.
    public let remark: String

    public init(name: String, type: String, remark: String = "") {
      self.name = name
      self.type = type
      self.remark = remark
    }
  }

  public let id: Int
  public let submission: Int
  public let state: State
  public let about: About
  /// In bytes.
  public let size: Int

  public init(id: Int, submission: Int, state: State, about: About, size: Int) {
    self.id = id
    self.submission = submission
    self.state = state
    self.about = about
    self.size = size
  }
}
