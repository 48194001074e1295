/// What one coder says of one paragraph. Nobody else sees it before all coders of the paragraph have handed in.
public struct Coding: Hashable, Sendable {
  /// What is sealed in the desk's file.
  public struct Content: Hashable, Sendable, Codable {
    /// Empty: nothing applies.
    public let claims: [Claim]
    /// For the desk only.
    public let remark: String

    public init(claims: [Claim], remark: String = "") {
      self.claims = Claim.inOrder(claims)
      self.remark = remark
    }
  }

  public let unit: Int
  public let account: Int
  public let content: Content
  /// The version of the codebook by which it was made.
  public let codebook: Int
  public let changed: Moment

  public init(unit: Int, account: Int, content: Content, codebook: Int, changed: Moment) {
    self.unit = unit
    self.account = account
    self.content = content
    self.codebook = codebook
    self.changed = changed
  }
}

/// How far a coder of a project has come.
public struct CoderProgress: Hashable, Sendable {
  public let account: Int
  /// Paragraphs that wait for the coder, and those that are coded.
  public let assigned: Int
  public let coded: Int
  public let handedIn: Moment?
  /// True when the coder agreed to be named beside the public claims.
  public let isNamed: Bool
  /// When the coder dropped out, and the account that took over. What was not handed in by then is not counted.
  public let left: Moment?
  public let replacedBy: Int?

  /// True while the coder may still change something.
  public var isAtWork: Bool { handedIn == nil && left == nil }

  public init(
    account: Int, assigned: Int, coded: Int, handedIn: Moment?, isNamed: Bool, left: Moment? = nil,
    replacedBy: Int? = nil
  ) {
    self.account = account
    self.assigned = assigned
    self.coded = coded
    self.handedIn = handedIn
    self.isNamed = isNamed
    self.left = left
    self.replacedBy = replacedBy
  }
}
