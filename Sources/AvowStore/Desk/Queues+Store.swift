public import AvowRecord
import GRDB

/// The queues, a page at a time: only what is shown is opened, and counting opens nothing.
extension DeskStore {
  /// A page of a queue of submissions, the latest first.
  ///
  /// - Parameters:
  ///   - account: whose they are, for ``SubmissionQueue/mine``.
  ///   - start: so many are left out.
  public func submissions(
    in queue: SubmissionQueue, for account: Int, from start: Int, atMost length: Int
  ) throws -> [Submission] {
    try pool.read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT * FROM submission WHERE \(queue.condition) ORDER BY id DESC LIMIT :length OFFSET :start
          """, arguments: queue.arguments(account) + ["length": length, "start": start]
      ).map(openedSubmission)
    }
  }

  /// How many submissions stand in each queue.
  public func submissionsInQueues(for account: Int) throws -> [SubmissionQueue: Int] {
    try pool.read { database in
      var counts: [SubmissionQueue: Int] = [:]
      for queue in SubmissionQueue.allCases {
        counts[queue] = try Int.fetchOne(
          database, sql: "SELECT count(*) FROM submission WHERE \(queue.condition)",
          arguments: queue.arguments(account))
      }
      return counts
    }
  }

  /// Every submission that stands behind a situation, with its id; nothing is opened for it.
  public func submissionsBehindSituations() throws -> [(submission: Int, situation: String)] {
    try pool.read { database in
      try Row.fetchAll(
        database, sql: "SELECT id, situation FROM submission WHERE situation IS NOT NULL ORDER BY id"
      ).map { ($0["id"], $0["situation"]) }
    }
  }

  /// The submissions that stand behind a situation, the first first; nothing of them is opened.
  public func submissions(behind situation: String) throws -> [SubmissionMark] {
    try pool.read { database in
      try Row.fetchAll(
        database, sql: "SELECT id, state, received FROM submission WHERE situation = ? ORDER BY id",
        arguments: [situation]
      ).map {
        SubmissionMark(
          id: $0["id"], state: Submission.State(rawValue: $0["state"]) ?? .new, received: $0["received"])
      }
    }
  }

  /// A page of a queue of comments, the latest first.
  public func comments(in queue: CommentQueue, from start: Int, atMost length: Int) throws -> [Comment] {
    try pool.read { database in
      try Row.fetchAll(
        database, sql: "SELECT * FROM comment WHERE \(queue.condition) ORDER BY id DESC LIMIT ? OFFSET ?",
        arguments: [length, start]
      ).map(openedComment)
    }
  }

  /// How many comments stand in each queue.
  public func commentsInQueues() throws -> [CommentQueue: Int] {
    try pool.read { database in
      var counts: [CommentQueue: Int] = [:]
      for queue in CommentQueue.allCases {
        counts[queue] = try Int.fetchOne(
          database, sql: "SELECT count(*) FROM comment WHERE \(queue.condition)")
      }
      return counts
    }
  }

  /// How many comments are in each state.
  public func commentCounts() throws -> [Comment.State: Int] {
    try pool.read { database in
      let rows = try Row.fetchAll(database, sql: "SELECT state, count(*) AS n FROM comment GROUP BY state")
      return Dictionary(
        rows.compactMap { row in Comment.State(rawValue: row["state"]).map { ($0, row["n"]) } }
      ) { $0 + $1 }
    }
  }

  /// How many people offered to take part.
  public func peopleCount() throws -> Int {
    try pool.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM person") ?? 0 }
  }
}

extension SubmissionQueue {
  fileprivate var condition: String {
    switch self {
    case .open: "state IN ('new', 'in-review') AND NOT suspect"
    case .mine: "assigned = :account"
    case .suspect: "state IN ('new', 'in-review') AND suspect"
    case .accepted: "state = 'accepted'"
    case .refused: "state = 'refused'"
    case .all: "true"
    }
  }

  /// SQLite refuses a value that a statement does not ask for.
  fileprivate func arguments(_ account: Int) -> StatementArguments {
    self == .mine ? ["account": account] : StatementArguments()
  }
}

extension CommentQueue {
  fileprivate var condition: String {
    switch self {
    case .open: "state = 'appealed' OR state = 'new' AND NOT suspect"
    case .suspect: "state = 'new' AND suspect"
    case .approved: "state = 'approved'"
    case .refused: "state = 'refused'"
    case .all: "true"
    }
  }
}
