VAR number_0 = 5
VAR number_1 = 5
VAR number_2 = 5
VAR number_3 = 5
VAR number_4 = 5
VAR flag_0 = false
VAR flag_1 = false
VAR flag_2 = false
VAR flag_3 = false
VAR flag_4 = false
-> scene_0
== scene_0
+ [a]
  ~ number_3 = MIN(number_3 + 1, 10)
  -> scene_2
+ {number_0 >= 6} [b]
  ~ number_4 = MAX(number_4 - 1, 0)
  ~ flag_3 = true
  -> scene_2
+ [c]
  ~ number_1 = MIN(number_1 + 2, 10)
  -> scene_8
+ {number_3 >= 5} [d]
  ~ number_1 = MIN(number_1 + 2, 10)
  ~ flag_0 = true
  -> scene_10
== scene_1
+ {not flag_2} [a]
  ~ number_0 = MIN(number_0 + 2, 10)
  -> scene_11
+ [b]
  ~ number_2 = MAX(number_2 - 2, 0)
  ~ flag_3 = false
  -> scene_7
+ {number_4 >= 3} [c]
  ~ number_3 = MIN(number_3 + 1, 10)
  -> scene_10
+ [d]
  ~ number_0 = MIN(number_0 + 2, 10)
  ~ flag_1 = false
  -> scene_5
== scene_2
+ {number_4 <= 7} [a]
  ~ number_0 = MAX(number_0 - 2, 0)
  -> scene_7
+ {number_0 <= 7} [b]
  ~ number_3 = MAX(number_3 - 2, 0)
  ~ flag_0 = false
  -> scene_2
+ [c]
  ~ number_3 = MAX(number_3 - 2, 0)
  -> scene_4
+ [d]
  ~ number_1 = MAX(number_1 - 1, 0)
  ~ flag_3 = false
  -> scene_5
== scene_3
+ {number_0 <= 3 && not flag_1} [a]
  ~ number_3 = MIN(number_3 + 2, 10)
  -> scene_10
+ [b]
  ~ number_3 = MAX(number_3 - 1, 0)
  ~ flag_4 = true
  -> scene_5
+ {not flag_1} [c]
  ~ number_1 = MIN(number_1 + 2, 10)
  -> scene_10
+ [d]
  ~ number_1 = MIN(number_1 + 1, 10)
  ~ flag_3 = false
  -> scene_9
== scene_4
+ {number_1 >= 5 && not flag_0} [a]
  ~ number_3 = MIN(number_3 + 1, 10)
  -> scene_1
+ {flag_1} [b]
  ~ number_2 = MAX(number_2 - 2, 0)
  ~ flag_2 = true
  -> scene_0
+ [c]
  ~ number_4 = MAX(number_4 - 2, 0)
  -> scene_7
+ [d]
  ~ number_2 = MIN(number_2 + 1, 10)
  ~ flag_1 = true
  -> scene_10
== scene_5
+ {not flag_3} [a]
  ~ number_3 = MAX(number_3 - 2, 0)
  -> scene_10
+ [b]
  ~ number_4 = MIN(number_4 + 1, 10)
  ~ flag_1 = false
  -> scene_6
+ [c]
  ~ number_2 = MIN(number_2 + 1, 10)
  -> scene_3
+ {number_1 <= 7} [d]
  ~ number_1 = MIN(number_1 + 2, 10)
  ~ flag_0 = false
  -> scene_5
== scene_6
+ {number_4 <= 3} [a]
  ~ number_1 = MAX(number_1 - 1, 0)
  -> scene_6
+ {number_0 >= 6} [b]
  ~ number_3 = MAX(number_3 - 1, 0)
  ~ flag_3 = false
  -> scene_5
+ [c]
  ~ number_1 = MAX(number_1 - 2, 0)
  -> scene_4
+ [d]
  ~ number_0 = MIN(number_0 + 1, 10)
  ~ flag_0 = true
  -> scene_3
== scene_7
+ [a]
  ~ number_4 = MAX(number_4 - 2, 0)
  -> scene_10
+ [b]
  ~ number_3 = MAX(number_3 - 2, 0)
  ~ flag_2 = false
  -> scene_11
+ {number_2 >= 6} [c]
  ~ number_4 = MIN(number_4 + 2, 10)
  -> scene_4
+ {number_4 >= 3} [d]
  ~ number_0 = MIN(number_0 + 1, 10)
  ~ flag_4 = true
  -> scene_6
== scene_8
+ {flag_0} [a]
  ~ number_0 = MIN(number_0 + 2, 10)
  -> scene_2
+ [b]
  ~ number_2 = MAX(number_2 - 1, 0)
  ~ flag_0 = false
  -> scene_5
+ {number_1 <= 3} [c]
  ~ number_4 = MIN(number_4 + 1, 10)
  -> scene_2
+ [d]
  ~ number_1 = MAX(number_1 - 2, 0)
  ~ flag_1 = true
  -> scene_2
== scene_9
+ [a]
  ~ number_0 = MIN(number_0 + 2, 10)
  -> scene_11
+ {number_4 <= 3 && not flag_4} [b]
  ~ number_2 = MIN(number_2 + 1, 10)
  ~ flag_2 = true
  -> scene_2
+ [c]
  ~ number_2 = MAX(number_2 - 2, 0)
  -> scene_1
+ {number_4 >= 3 && not flag_3} [d]
  ~ number_0 = MAX(number_0 - 1, 0)
  ~ flag_0 = false
  -> scene_11
== scene_10
+ [a]
  ~ number_1 = MIN(number_1 + 1, 10)
  -> scene_3
+ [b]
  ~ number_4 = MAX(number_4 - 1, 0)
  ~ flag_0 = true
  -> scene_1
+ {flag_2} [c]
  ~ number_1 = MAX(number_1 - 2, 0)
  -> scene_9
+ {number_4 >= 6 && not flag_3} [d]
  ~ number_3 = MAX(number_3 - 2, 0)
  ~ flag_3 = true
  -> scene_3
== scene_11
+ [a]
  ~ number_0 = MAX(number_0 - 1, 0)
  -> scene_8
+ {number_2 >= 7} [b]
  ~ number_0 = MIN(number_0 + 1, 10)
  ~ flag_0 = true
  -> scene_6
+ {number_3 <= 3 && flag_1} [c]
  ~ number_3 = MAX(number_3 - 1, 0)
  -> scene_4
+ [d]
  ~ number_4 = MIN(number_4 + 1, 10)
  ~ flag_2 = true
  -> scene_10
