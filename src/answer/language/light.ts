export const LIGHT_EN = `
a an the this that these those such some any every each either neither both all none no not nor no_one nobody
nothing none_of somebody someone something somewhere anybody anyone anything anywhere everybody everyone
everything everywhere another other others one ones same_one several various certain_one many much more most
few fewer less lot lots a_lot a_lot_of lots_of plenty plenty_of a_bit a_bit_of bit a_few a_little a_couple
a_couple_of couple bunch a_bunch_of kinda sorta i me my mine myself you your yours yourself yourselves he him
his himself she her hers herself it its itself we us our ours ourselves they them their theirs themselves ya u
ur y'all thou one's whoever whatever whichever whomever wherever whenever however who whom whose what which
when where why how who's whos what's whats where's wheres when's how's hows why's who're what're who'd what'd
how'd where'd how_much how_many how_come what_for why_not who_else what_else which_one which_ones which_of
what_kind what_kind_of what_sort what_sort_of what_type_of in_what in_which by_whom to_whom for_whom with_whom
from_whom of_which on_what at_what what_exactly how_exactly why_exactly who_exactly when_exactly what_about
how_about what_happened what_happens what's_up whats_up what_if_any since_when what_time_frame how_so what_do
what_does what_did what_is what_are what_was what_were am is are was were be been being isn't aren't wasn't
weren't isnt arent wasnt werent ain't aint i'm im i've ive i'd i'll ill_be you're youre you've you'd you'll
he's he'd he'll she's she'd she'll it's it'd it'll we're we've we'd we'll they're theyre they've they'd
they'll that's thats that'd that'll there's theres there're there'd there'll here's let's lets do does did
done doing don't doesn't didn't dont doesnt didnt have has had having haven't hasn't hadn't havent hasnt hadnt
will would won't wouldn't wont wouldnt shall should shan't shouldn't shouldnt can could can't cannot couldn't
cant couldnt may might mayn't mightn't must mustn't mustnt ought oughtn't ought_to used_to be_able_to able
need_to needn't dare_to gonna wanna gotta going_to have_to has_to had_to got_to supposed_to about_to be_to
is_to would've could've should've might've must've of in on at by for from to with without within into onto
upon off out up down over under about above below between among amongst across through throughout during
before after since until till against_which around near_to behind beyond beside besides along toward towards
via per as than like unlike_that despite except except_for apart_from aside_from because because_of due_to
owing_to thanks_to instead instead_of in_spite_of regarding concerning with_regard_to with_respect_to
in_regard_to in_terms_of as_for as_to as_of as_per in_view_of in_light_of on_behalf_of in_front_of next_to
out_of inside outside versus_what amid amidst plus minus and or but so yet if then else though although
even_though even_if unless whether while whereas whilst because_it once when_it so_that in_order_to
in_order_that as_long_as as_soon_as as_well as_well_as as_if as_though as_much_as as_many_as as_far_as
rather_than provided_that given_that in_case not_only but_also either_or and_or etc et_cetera and_so_on
and_so_forth or_so or_something or_what or_whatever and_then and_also plus_that also too either_way hence thus
therefore thereby therein thereof thereafter hereby herein whereby wherein whereupon accordingly consequently
otherwise moreover furthermore nevertheless nonetheless meanwhile however_much anyhow anyway anyways
regardless still even just only_just already ever never always often sometimes usually generally normally
typically mostly mainly largely partly partially primarily chiefly particularly especially specifically namely
notably respectively here there now right_now currently at_present presently nowadays these_days at_the_moment
so_far up_to_now until_now to_date as_yet just_now then_again back_then at_that_time at_the_time at_this_point
at_this_time at_the_same_time in_the_meantime at_some_point some_day someday one_day soon sooner later
afterwards afterward ago before_that after_that since_then from_then_on from_now_on all_along all_the_time
all_the_way again_and_again very really quite rather pretty_much fairly_much so_much too_much that_much
this_much extremely highly super totally absolutely utterly truly indeed actually exactly precisely basically
essentially_just simply merely literally_just practically virtually nearly almost roughly approximately approx
around_about about_how circa or_thereabouts more_or_less kind_of sort_of somewhat slightly barely hardly
scarcely just_about at_all in_fact as_a_matter_of_fact in_general in_particular in_reality in_effect
in_essence in_theory in_practice of_course sure surely obviously_so naturally apparently_so seemingly
presumably supposedly perhaps maybe honestly frankly seriously_though clearly_so evidently_so well so_to_speak
after_all above_all at_least_so first_of_all in_addition on_the_other_hand on_the_one_hand by_the_way btw
incidentally by_any_chance in_any_case in_any_event in_that_case in_this_case in_which_case in_each_case
in_other_words that_is i.e e.g ie eg viz aka for_that_matter as_such as_it_were per_se please pls plz kindly
thanks_in_advance thx ty thank_you_in_advance hey hiya yo dear sir madam hello_there hi_there excuse_me
pardon_me sorry_but sorry_to_bother quick_question a_quick_question one_question a_question just_a_question
i_have_a_question got_a_question question_for_you simple_question serious_question dumb_question
stupid_question my_question the_question i_wonder i_was_wondering wondering wonder just_wondering curious
just_curious i'm_curious i_am_curious out_of_curiosity i'd_like_to_know i_would_like_to_know i_want_to_know
i_wanna_know want_to_know would_like_to_know i_need_to_know need_to_know like_to_ask want_to_ask can_i_ask
may_i_ask could_i_ask let_me_ask mind_if_i_ask if_i_may can_you could_you would_you will_you can_you_tell_me
could_you_tell_me would_you_tell_me can_u tell_me please_tell_me just_tell_me tell_us tell_me_about_it
tell_me_more let_me_know let_us_know give_me show_me help_me help_me_understand remind_me_again do_you_know
do_u_know does_anyone_know anybody_know anyone_know you_know ya_know i_know i_mean i_guess i_suppose i_think
i_believe i_heard i_hear i_read i_saw i_remember i_recall i_thought i_don't_know i_dont_know idk not_sure
i'm_not_sure im_not_sure if_i_recall if_i_remember_correctly if_you_know if_possible if_any if_so if_not
if_at_all as_far_as_i_know afaik do_you_think you_think would_you_say you_say is_it_true is_it_true_that true
is_that_true is_that_right is_that_so is_this_true is_it_right is_it_correct is_it_right_that is_it_the_case
is_it_a_fact correct correct_me_if_i'm_wrong am_i_right am_i_correct right isn't_it isn't_that wasn't_it
didn't_he didn't_she didn't_they doesn't_he doesn't_it don't_they aren't_they weren't_they hasn't_he
haven't_they won't_he won't_they yes no_way yeah yep yup nope nah ok okay okey alright all_right fine_then
got_it i_see happen happens happened happening ask asking asked in_the_first_place on_the_table in_plain_english in_their_own_words in_his_own_words in_her_own_words in_the_author's_words in_their_words quick_q quick q quick_question so_far these_days anytime_soon at_the_moment over_at out_there supposed_to meant_to gonna_be in_the_end any_good by_the_way at_this_point this_time in_a_nutshell pls plz meant supposed really_after hmm hm um umm uh er erm ah oh wow whoa huh eh lol lmao haha hehe omg wtf tbh imo imho fyi
asap dude bro folks according_to according_to_the_article according_to_the_text according_to_the_report
according_to_this according_to_you according_to_him in_the_article in_this_article from_the_article
from_this_article per_the_article based_on based_on_the_article based_on_this as_stated as_mentioned
as_reported as_described as_noted as_said mentioned_above stated_above in_the_text in_the_passage in_the_story
in_this_story in_the_news in_the_report in_the_document the_article this_article article the_text text_above
the_passage passage the_piece piece paragraph the_author_says it_says it_said it_is_said it_was_said
it_is_reported they_say people_say some_say some_people_say reportedly allegedly supposedly_so so_called
so-called said_to_be is_said_to rumor_has_it word_is turns_out it_turns_out it_seems it_appears seem seems
seemed appear_to appears_to appeared_to looks_like it_looks_like sounds_like what_i_mean meaning_that
that_said having_said_that make makes made making get gets got gotten getting give gives gave given giving put
puts putting take takes took taken taking go goes went gone going come comes came coming let lets_say letting
become becomes became becoming bring brings brought bringing set sets setting happen_to tend_to end_up
ended_up ends_up happens_to come_to came_to get_to got_to_be try_and in_the_process go_about come_up
come_up_with went_on goes_on going_on take_place_in make_of deal_with cope_with come_across carry carries
carried bring_up turn_out turned_out figure_out_what end_up_with thing things stuff matter matters affair
affairs case_of case_with case_for cases_of kind kinds sort sorts type_of types_of way ways manner respect
aspect aspects instance_of fact_that the_fact point_of level degree_of extent extents situation situations
circumstance circumstances context scenario topic topics subject_matter issue issues question_is the_problem
the_deal_with people person persons guy guys gal fellow folk individual_who somebody_else someone_else
man_in_question party parties_involved company companies firm firms corporation corporations entity entities
side_of part_of parts_of piece_of one_of any_of some_of each_of all_of both_of most_of many_of none_of_them
two_of time_when time_that times_when moment moments occasion occasions period_of amount_of number_of sum_of
terms_of means_of regards place_where spot_where area_of field_of set_of list_of series_of range_of variety_of
pair_of group_of whole_thing the_whole overall in_all in_total_so main general actual real concrete specific
particular_one certain_kind respective relevant_one different_kind various_kinds said_person aforementioned
above-mentioned abovementioned following_ones former_one latter_one latter two_people the_two both_of_them
the_pair two three_of them_both each_one every_one so_many so_few that_many involved_in relate_to related_to
pertain_to pertaining_to refer_to refers_to referring_to based_around consist_in lie_in lies_in such_as_this
like_this like_that this_way that_way in_this_way in_that_way somehow someway in_some_way in_any_way in_no_way
by_no_means by_what_means to_what_extent to_some_extent to_what_degree how_far_along in_what_way in_which_way
in_what_sense under_what under_which on_which on_whose for_what for_which for_whose at_which at_whose by_which
by_what from_what from_which from_where to_what to_which with_what with_which about_what about_which
about_whom against_whom against_what through_what into_what until_when before_when after_what after_which
anymore any_more no_more any_longer no_longer not_yet not_even not_really not_exactly not_at_all nothing_but
no_such none_at_all never_mind nevermind or_not yes_or_no whether_or_not true_or_false right_or_wrong is_there
are_there was_there were_there has_there have_there will_there any_chance is_it was_it will_it does_it did_it
has_it can_it is_he is_she are_they was_he were_they did_he did_she did_they does_he do_they has_he have_they
had_he will_he will_they can_he can_they would_he would_they could_he should_he only current same_as
current_one mostly_just anywhere_else like_so so_what i_want_you_to please_explain please_answer answer_me
answer_this quick_one another_question_here here's_a_question in_case_of the_guy the_person the_company
these_people this_guy this_company this_person year_or_so or_two back_in early_on later_on that_day that_year
in_those_days this_time that_time last_time next_time
ppl smth w abt rn tho cuz
s 's n b4 acc acc_to w/ cuz tho
rn gonna way so_quickly
yall smth em ya ask_about asking_about if_i_ask when_i_ask
`;

export const LIGHT_ZH = `
的 地 得 了 过 着 吗 呢 吧 啊 呀 哇 哦 噢 喔 嘛 啦 咯 喽 呗 哈 嘿 哎 唉 欸 诶 嗯 呃 额 哼 哟 呦 么 嘞 咧 噻 哒 滴 之 乎 者 矣 也 而 其 所 以 于 乃 则 且 或 与 及 和
跟 同 并 但 却 虽 若 如 因 由 自 从 到 至 往 向 朝 在 对 把 被 叫 将 为 给 比 按 据 凭 靠 当 趁 随 除 就 才 都 还 又 再 很 太 真 好 挺 蛮 颇 极 最 更 越 只 仅 光 净
不 没 别 勿 莫 未 非 无 是 有 能 会 要 想 该 应 可 肯 得要 须 必 用 等 等等 之类 什么的 云云 似的 般 样 一般 那样 这样 这般 那般 我 你 您 他 她 它 咱 俺 我们 你们 您们 他们
她们 它们 咱们 俺们 自己 自个 自个儿 本人 别人 人家 他人 旁人 大家 大伙 大伙儿 各位 诸位 某 某人 某个 某些 某家 某种 某位 本 此 此人 其人 对方 他俩 她俩 你俩 我俩 俩人 他们俩 他们两个
这俩 那俩 俩 两人 两个人 二人 两位 两者 二者 双方都 彼此间 各自 各方 各个 各种 各类 各 每 每个 每位 每家 任何 任何人 任意 所有的 所有 一切 全都 全是 有的 有些 有的人 有些人 有人 没人
没有人 谁都 其他 其它 其余 另 另外的 另一个 另一方 别的 其中 当中 之中 之间 之一 其他人 某某 这 那 哪 这个 那个 哪个 这些 那些 哪些 这种 那种 哪种的 这类 那类 这位 那位 哪位 这家 那家
哪家 这次 那次 哪次 这回 那回 这场 那场 哪场 这件 那件 哪件 这件事 那件事 哪件事 这事 那事 这事儿 那事儿 这事情 这里 那里 这儿 那儿 这边 那边 这头 这时 那时 这时候 那时候 那会儿 这会儿
这么 那么 这么多 那么多 这么些 这么说 那么说 这么着 这样的 那样的 这样一来 如此 如此一来 这样子 那样子 这一 那一 这一点 那一点 这点 那点 这份 那份 哪份 这笔 那笔 哪笔 这套 那套 这段 那段
这篇 那篇 这篇文章 这则 这则新闻 这句 那句 哪句 这期间 在此 在这 在那 到此 至此 为此 对此 就此 由此 因此 从此 此外 除此之外 除此 据此 以此 此时 此次 与此同时 谁 谁谁 谁家 谁的名字 什么
什么样 什么样的 什么人 什么事 什么事情 什么东西 什么时候 什么时间 什么地方 什么地点 什么情况 什么状况 什么鬼 什么玩意 什么玩意儿 什么来着 啥 啥样 啥事 啥人 啥时候 啥时间 啥地方 啥情况 啥玩意
啥玩意儿 啥叫 啥是 什么是 什么叫 何 何人 何事 何时 何地 何处 何种 何以 何故 何物 为何 如何 怎样 怎样的 怎么 怎么样 怎么样的 怎么着 怎么回事 怎么一回事 怎么搞的 怎么会 怎么能 怎么就 怎么才
怎么讲 怎么算 怎么了 咋 咋样 咋回事 咋了 咋就 咋会 咋个 咋整 咋说 咋地 咋的 为什么 为啥 为嘛 为了什么 为了啥 因为什么 因为啥 由于什么 干嘛 干吗 干什么 干啥 干啥了 做什么 做啥 做了什么
干了什么 干了啥 做了啥 凭啥 几 几个 几位 几家 几次的 几件 几份 几笔 几种 几场 几回的 几点几 多少 多少个 多少位 多少家 多少次的 多少件 多少笔 多少种 多 多么 多大程度 有多 有多少 有几个 有几位
有几家 有几种 共有 共有几个 哪里 哪儿 哪边 哪方面 哪方 哪一个 哪一家 哪一位 哪一种 哪一次 哪一方 哪一边 哪一些 哪几个 哪几家 哪几位 哪几种 哪有 哪能 哪会 哪知 哪怕 在哪 在哪里 在哪儿 到哪
到哪里 到哪儿 去哪 去哪里 去哪儿 从哪 从哪里 从哪儿 往哪 往哪里 属于哪 是不是 是否 是吗 是吧 是么 是嘛 是的 是啊 是呀 不是 不是吗 不是吧 是真的 是真的吗 真的 真的吗 真的假的 真的是 是真是假
真有 真有此事 真有这事 真有其事 真就 真会 当真吗 是这样吗 是这样吧 是这样的吗 是这样 这是真的吗 对吗 对吧 对不对 对么 对嘛 没错 没错吧 没错吗 有没有 有没 有无 有吗 有么 没有 没有吗 会不会
能不能 可不可以 可以吗 可以不 行不行 行吗 好不好 好吗 好吧 好的 好嘞 好啦 要不要 该不该 应不应该 想不想 肯不肯 愿不愿意 愿意不 敢不 知不知道 知道吗 知道不 你知道吗 你知道 你可知道 懂吗 明白吗
对不 是不 行不 成不 算不算 算是 算不上 算得上 能否 可否 会否 有否 可曾 是否有 是否会 是否能 是否已 是否已经 是否曾 是否真的 有没有人 有没有过 有过 有过吗 没有过 存在吗 存不存在 到底 究竟
实际上 事实上 其实 说实话的 讲真 讲真的 话说 话说回来 说起来 说到底 说白了 说来 说回来 老实说 坦白说 坦白讲 严格来说 严格地说 具体来说 具体来讲 具体说 总的来说 总的来讲 总体来说 总体上 总体
总而言之 总之 一般来说 一般来讲 一般而言 简单来说 简单来讲 简单地说 通俗来说 通俗点说 通俗地讲 换句话说 换言之 也就是说 也就是 即 即是 就是 就是说 就是了 便是 正是 乃是 亦即 毕竟 反正 横竖 好歹
无非 不过 不过是 只是 只不过 仅仅 仅仅是 单单 单是 光是 尤其 尤其是 特别 特别是 格外 非常 十分 相当的 相当于说 极其 极为 极度 超 超级 超级的 老 怪不得 难怪 居然 竟然 竟 竟会 果然 果真
确实 的确 实在 实在是 着实 简直 几乎 差点 差点儿 差不多是 大约 大概 大概是 大致 大致上 大体 大体上 约 约为 约莫 左右 上下 前后 将近 接近于 近 多个 好几 好几个 好些 好多 许多 很多 很多人
不少 不少人 若干 一些 一点 一点儿 有点 有点儿 稍 稍微 稍稍 略 略微 多多少少 或多或少 基本 基本上 基本的 主要 主要是 主要的 主要由 通常 往往 常 常常 经常 平时 平常 一向 一直 一直以来 向来
从来 从来没 从未 从不 始终 总 总是 老是 时常 时不时 有时 有时候 偶尔 随时 随后 然后 而后 之后 后来 后 接下来 接着的 紧接着 继而 于是 从而 进而 因而 所以 故 故而 可见 那就 那就是 那么就
那到底 那究竟 那现在 那后来 那请问 那为什么 那怎么 那谁 以及 及其 还有 还是 或者 或是 或者说 要么 要不 要不然 不然 否则 并且 而且 而是 况且 何况 再说 再者 加上 外加 同时 一边 一面 既 既然
既是 又是 也是 也有 也会 也能 也没 也不 都是 都有 都会 都能 都没 都不 全 均 皆 共 只有 只要 只能 只会 只是说 才是 才会 才能 就会 就能 就算 就算是 即使 即便 纵使 尽管 虽然 虽说 固然
但是 可是 然而 不料 反而 反倒 倒 倒是 却是 却又 因为 因为是 由于 鉴于 基于 出于 关于 有关于 对于 至于 围绕 按照 依照 依 依据的 通过 经过 经由 经 凭借 借助 作为 身为 当作 当成 成为 变为
成 为了 为着 以便 以免 以至 以至于 以致 免得 省得 除了 除非 除开 除去 如果 如果说 如果是 如果不 要是 要是说 要是不 假使 假若 倘若 倘使 若是 若不 万一 一旦 只要是 无论 无论如何 不论 不管
不管怎样 不管怎么说 不光 不仅 不仅仅 不但 不单 不只 不止 甚至 甚至于 甚至是 乃至 乃至于 连 连同 譬如 例如说 诸如 诸如此类 像 好像 好像是 仿佛 似乎 似 貌似 看来 看起来 看样子 看上去 显得
听起来 听上去 或许 也许 兴许 恐怕 没准 没准儿 说不定 想必 未必 不一定 不见得 怕是 该不会 总不会 不会是 不会是说 可能会 应该 应该是 应该会 应当 须要 必须得 非得 不得不 不得 只好 不妨 何不
何必 何苦 难道 难道说 难道是 难不成 莫非 岂 岂不 岂不是 不就 不就是 不都是 可以 可以说 可能是 能够 能有 会是 会有 要去 想要知道 愿 敢于 值此 在于 在此之前 在此之后 在此期间 在那之后 在那之前
正 正在 刚 刚刚 刚才 刚好 刚刚才 已 已经 已然 早已 早就 曾 曾经有 将会 将要 即将 快要 就快 还没 还没有 还未 还会 还能 还不 还在 尚 尚未 未曾 没能 没法 没办法 不能 不会 不用 不要 不必
不可 不可以 不该 不应该 不得了 不再 不太 不怎么 不够的 不大 再也 再也不 更加 更是 更为 越来越 越发 愈 愈发 最为 太过 过于 过分地 多亏 幸亏 亏得 好在 可惜 当然 当然是 自然 自然是 显然是
现在 如今 目前 目前为止 当前 眼下 眼前 当下 现阶段 至今 迄今 迄今为止 到目前为止 截至目前 截至 截止到 到现在 直到 直到现在 直至 直到最后 自从 自打 打从 以来 起 起来 下来 下去 上来 上去 出来
出去 进来 进去 过来 回去 开来 到来 来 去 上 下 里 里面 里边 里头 外 外面 外边 内 中 中间 之内 之外 之上 之下 前 前面 后面 后边 旁边 上面 上边 下面 下边 底下 左右的 对面 间 时 时候
的时候 之时 当时 当年 当初 那年 那天 期间 这期间的 同期 届时 到时 到时候 一时间 一下 一下子 一会 一会儿 一阵 一阵子 一度 一旦有 一次 一回 一遍 一番 一种 一个 一位 一家 一名 一件 一份 一笔
一场 一段 一部 一方 一方面 另一方面 一样的 一类 一系列 一批 一群 一帮 一堆 一伙 一对 两 两个 两家 两方 三个 几者 第几个 个 位 名 家 件 条 项 份 笔 种 场 次 回 遍 部 台 辆 张 块 片
头 座 群 堆 批 组 类 些 点 段 篇 句 番 门 届 口 根 支 颗 户 桩 宗 请 请问 请问一下 请教 请教一下 请教下 想请教 想问 想问问 想问一下 想问下 我想问 我想问问 我想问一下 我想问下 问一下
问下 问问 问 问个 问个问题 问你 问你个问题 问一句 弱弱问一句 弱弱地问 弱问 请帮我 请帮忙 请你 请您 请告诉我 请说说 请讲讲 请说明 请问你 请问您 麻烦 麻烦问下 麻烦问一下 麻烦你 麻烦您 麻烦说下
劳驾 打扰 打扰一下 打扰了 不好意思 抱歉打扰 借问 敢问 试问 谢谢 谢谢啦 谢谢了 谢了 多谢 感谢 感谢您 拜托 拜托了 辛苦 告诉我 告诉 告诉我们 告诉一下 跟我说 跟我说说 跟我讲讲 给我说说 给我讲讲
给我讲 给我说 和我说说 说说 说说看 说一下 说下 说一说 讲一下 讲一讲 谈谈 谈一谈 聊聊 说来听听 帮我 帮我看看 帮我看下 帮我查查 帮我查一下 帮忙看看 帮看下 看看 看一下 看下 看一看 查一下 查查 查下
想知道 我想知道 想了解 我想了解 想了解一下 想了解下 了解一下 了解下 想搞清楚 想弄清楚 想弄明白 想搞懂 搞不懂 搞不清楚 弄不懂 没搞懂 没看懂 没看明白 看不懂 好奇 我好奇 很好奇 有点好奇 好奇问一下
好奇问下 我有个问题 有个问题 有一个问题 有问题 一个问题 个问题 问题 问题是 我记得 记得是 我觉得 我感觉 我以为 我认为 我猜 我看 我听说 我听说过 我看到 我看到说 听说 听说过 听人说 听别人说 据说
据称 据悉 据报道 据报 据了解 据传 据传闻 据我所知 据我了解 据文章 据文中 据新闻 传说 相传 有传言说 有人说 有人称 有报道说 有报道称 网上说 网传 都说 大家都说 人们说 你说 你说说 你说呢 你看
你看看 你觉得 你觉得呢 你认为 您觉得 您认为 感觉 觉得 以为 看起来像 算 算了吧 根据 根据文章 根据报道 根据新闻 根据文中 根据文本 根据原文 根据材料 根据资料 根据上文 根据这篇 依据 依据文章 按文章
按文章说 按报道 按文中 文章 文章说 文章里 文章里说 文章中 文章中说 文章提到 文章写 文章讲 文中 文中说 文中提到 文中写 文内 文里 本文 全文 上文 下文 前文 此文 该文 原文中 原文里 报道中 报道里
报道说 报道称 新闻里 新闻中 新闻上 新闻说 材料里 材料中 资料里 资料显示 里面说 里面提到 上面说 上面提到 上述 前述 如上 如下 以下 以上 提到的 所说 所说的 所谓 所谓的 所指 所述 所提 说的 说的是
讲的是 指的是 指的 是指 指 是说 意思是说 即为 做 做出 做过 做了 做的 做点 作 作出 搞 搞出 搞得 搞过 搞了 弄 弄出 弄得 弄了 弄成 整 整出 整个的 让 让他 让人 使 使得 令 令人 叫他 给了
给他 给出 给过 拿 拿出 拿了 拿过 拿来 放 放到 摆 带 带来 带着 来着 来的 去的 来了 去了 来说 来讲 进行 进行了 展开 加以 予以 给予 作了 有着 有了 具有 具备 存在 存有 处于 位居 属 算作
当做 看做 看作 视为 视作 出 出过 出了 得出 得以 起到 涉 有关 相关 相关的 有关的 干 干的 干过 干了 办 办了 办的 办过 走到 成了 变得 变得更 到了 到过 过了 过的 后续 后续的 事 事情 事儿
事件中 事件里 这事的 东西 玩意 玩意儿 情况 情况下 状况 情形 局面 境况 处境 问题上 方面 层面 角度 角度看 角度来看 程度 程度上 地步 部位 地方 人 人们 人士 人物 家伙 哥们儿 老兄 老哥 兄弟们
小伙伴 伙计 亲 亲们 朋友们 老铁 主角 当事人 当事方 当事双方 有关方面 公司 企业 该公司 这公司 那公司 这家公司 那家公司 哪家公司 哪个公司 两家公司 什么公司 啥公司 几家公司 多少家公司 本公司 他家
他们家 他们公司 他的公司 单位的 那人 这人 这个人 那个人 哪个人 那家伙 这家伙 这哥们 这哥们儿 那哥们 这货 那货 这厮 这老哥 这老兄 个人来说 相应 相应的 相对 相对来说 相对而言 对应 对应的 分别
分别是 分别为 各是 各有 各占 依次 逐一 一一 具体 具体的 具体是 具体指 具体有 详细地 准确地说 准确说 确切 确切地说 确切的 确切来说 真正 真正的 真正是 实际 实际的 所在 原本是 本来 本来是 本身
本身是 自身 自身的 其实是 整体 整体上 整体来看 全面 大 小 大的 小的 多的 少的 好的话 的话 话 来看 看 目前来看 现在来看 就目前 就目前来看 可以看出 换作 换做 例如是 一定的 某种程度 某种意义上
哎呀 哎哟 哎呦 天哪 天呐 天啊 我去 我靠 卧槽 我擦 我的天 妈呀 哈哈 哈哈哈 呵呵 嘻嘻 嘿嘿 呜呜 嗯嗯 哦哦 噢噢 啊啊 喂 嗨喽 哈啰 亲爱的 同学你好 老师好 小助手 助手你好 大神 求问 求解 求告知
求解答 求科普 求教 求助 在线等 急求 蹲一个 跪求 插一句 顺便 顺便问 顺便问一下 顺便问下 顺带 另外 另外问一下 另外问下 还想问 再问下 再问一下 再请问 首先是 其次是 最后问一下 回到 关于这个
关于这件事 对于这个 对于此 就这个 就这件事 就这事 这么回事 那么回事 咋回事儿 怎么回事儿 到底是 到底有 到底是谁 到底怎么 到底为什么 究竟是 究竟是谁 究竟有 究竟为什么 究竟怎么 是哪个 是哪家 是哪位
是哪些 是哪里 是哪儿 是什么 是啥 是多少 是怎么 是怎样 是如何 是为什么 是为了 是为何 是因为 是由 是被 是在 是从 是对 是和 是跟 是给 有什么 有啥 有哪些 有哪个 有哪家 有哪位 有谁 有何 都有谁
都有哪些 都有什么 都有啥 都是谁 都是什么 都做了什么 都干了什么 还有谁 还有什么 还有啥 还有哪些 还有哪 还有没有 又有什么 又有谁 又是谁 又是什么 又是怎么 另有 另有谁 跟谁 和谁 对谁 被谁 给谁 由谁
让谁 向谁 为谁 替谁 与谁 跟什么 和什么 对什么 被什么 为了谁 用什么 用啥 拿什么 拿啥 靠什么 靠啥 凭什么 以何 因何 从何 在什么 在啥 通过什么 通过谁 按什么 据什么 属于什么 一下吧 说一下吧 这样说
这么讲 那你说 请回答 请解释一下 回答我 回答一下 求问一下 请教个问题 个中 各家 那些人 这些人 这群人 那群人 哪些人 哪些公司 这些公司 那些公司 有什么人 有哪些人 都有哪些人 有没有什么 会怎样 会怎么样
会如何 怎么办的 是怎么回事 是咋回事 怎么回事呀 咋想的 怎么想的 怎么想 们 一 年 月 日 号 天 亿 万 千 百 首 二 三 四 五 六 七 八 九 十 一起 一部分 是谁 第 某年 某天 那几年 这几年 这几天
那几天 这两年 那两年 头几年 那阵子 这阵子 那段时间 这段时间 一段时间 那一年 那一天 那一刻 受 受到 受了 遭 遭到 所受
先 才 再 更 起 帮 款 位 份 条 篇 段 儿 边 头 些 此 其 某 即 则 并 且 或 跟 同 按 照 凭 趁 当 由 自 至 于 以 及 而 却 又 也 都 还 就 只 仅 光 净 尽 总 共 约 近 快 刚 正 曾 已 将 要 想 能 会 可 该 得 该不该 这么着 那谁 里头 上头 里面 上面 下面 一块儿 一块 这回 那回 头一回 这趟 回头 这帮 那帮 那种 那类 这类
以后 来着 啥样 咋样 哪一点 哪几点 是为了 后来怎么
咗 仲 仲有 咩 係 係咪 唔 唔係 佢 佢哋 嘅 喺 嚟 啲 噉 咁 呢單 單嘢 嗰 这波 这档子
啥梗 什么梗 是啥梗 是什么梗 一口气 咋样 到底是 里头 这块 接下来
到底是 干嘛的 推 弹 跳 塞
`;
