import Testing

@testable import AvowOperations

@Suite("Which passwords an account may have")
struct PasswordRuleTests {
  @Test(
    "what is tried first is refused, however it is put together",
    arguments: [
      "short", "123456789012", "1234567890ab", "qwertyuiop12", "1q2w3e4r5t6y", "1qaz2wsx3edc4rfv",
      "passwordpassword",
      "Password2024!", "P@ssw0rd1234", "pa55word2019!!", "Welcome123456", "abcabcabcabcd", "aaaaaaaaaaaaaa",
      "abcdabcdabcde",
      "letmeinletmein", "iloveyou123456", "responsibilitytoprotect", "R2P-r2p-2005-RtoP", "AvowDesk2026!",
      "admin-admin-1234",
      "OtterSociety2024", "the-otter-society", "Lake ada lake boat", "qwertzuiop987654", "Human Rights 2020",
      "poiuytrewq0987",
      "asdfghjkl;1234",
    ])
  func refused(password: String) {
    #expect(throws: DoorFault.self) {
      try PasswordRule.check(password, of: "ada", organisation: "The Otter Society")
    }
  }

  @Test(
    "several words are best, and so is what chance makes",
    arguments: [
      "a lighthouse on the lake", "another lighthouse", "correct horse battery staple", "kV9#xq2Lw0ePz",
      "wrong wrong wrong boats",
      "der Reiher steht im Schilf", "the coalition of herons", "Ünter den Weiden 7", "молоко и хлеб дома",
      "蓮の花が咲いている湖のほとり",
    ])
  func allowed(password: String) throws {
    try PasswordRule.check(password, of: "ada", organisation: "The Otter Society")
  }

  @Test("a password of any length is judged at once")
  func long() throws {
    for unit in ["a", "ab1", "qwerty", "abcdef", "1234"] {
      let long = String(repeating: unit, count: 256 / unit.count)
      #expect(throws: DoorFault.self) { try PasswordRule.check(long, of: "edo") }
    }
    #expect(throws: DoorFault.self) {
      try PasswordRule.check(String(repeating: "lake boat ", count: 26), of: "edo")
    }
  }
}
