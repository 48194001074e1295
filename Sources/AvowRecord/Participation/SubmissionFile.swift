/// A file that came with a submission. It lies sealed in the desk's file and is opened by moderators alone.
public struct SubmissionFile: Hashable, Sendable, Identifiable {
  public enum State: String, Hashable, Sendable {
    /// Its metadata was removed; it waits for a moderator.
    case quarantined
    /// It could not be cleaned and is as it was sent; opening it may harm the reader and tell on the sender.
    case uncleaned
    /// A moderator looked at it and lets it be used at the desk.
    case released
    /// A search for viruses found something; it is given out to nobody.
    case harmful
  }

  /// What is sealed beside its bytes.
  public struct About: Hashable, Sendable, Codable {
    public let name: String
    /// By its content, not by its name: `image/jpeg`.
    public let type: String
    /// Why it could not be cleaned, or what was found in it; empty when it was cleaned and nothing found.
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
  /// The day of the last search for viruses that found nothing; nil when none was made.
  public let searched: String?

  public init(
    id: Int, submission: Int, state: State, about: About, size: Int, searched: String? = nil
  ) {
    self.id = id
    self.submission = submission
    self.state = state
    self.about = about
    self.size = size
    self.searched = searched
  }
}
