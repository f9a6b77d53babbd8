/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What Chinese documents hold around and inside their clauses: signatures, the wordings of the
 * first-listed rule, labels and fields. */
#include "unit.h"

#include "reading.h"

static void who_signs_a_document_is_no_party(void **state) {
    (void)state;
    static const example examples[] = {
        {"一、节水。\n责任单位：市甲局、市乙局\n\n某市人民政府办公室\n2023年5月6日\n",
         "一 joint 市甲局/label; 一 joint 市乙局/label"},
        {"一、节水。\n责任单位：市甲局\n　　某县教育局\n　　某县财政局\n二〇二三年五月六日\n",
         "一 lead 市甲局/label"},
        {"一、节水。\n责任单位：市甲局\n市乙局\n二、修路。\n责任单位：市丙局\n",
         "一 joint 市甲局/label; 一 joint 市乙局/label; 二 lead 市丙局/label"},
        {"一、节水。\n责任单位：市甲局\n主办单位：某市人民政府办公室 版权所有：某市人民政府\n",
         "一 lead 市甲局/label"},
        {"一、节水。\n责任单位：市甲局\n【打印本页】 【关闭窗口】\n主办单位：某市政府办公室\n"
         "承办单位：某市数据中心 技术支持：某某公司\n地址：某路1号\n",
         "一 lead 市甲局/label"},
        {"一、节水。（市甲局负责）\n\n主办单位：某市政府办公室 承办单位：某市数据中心\n",
         "一 lead 市甲局/sole"},
        {"一、节水。（市甲局负责）\n\n承办单位：某市数据中心\n", "一 lead 市甲局/sole"},
        {"来源：市甲局 责任单位：市乙局 浏览次数：12\n一、节水。（市甲局负责）\n"
         "信息审核：王某 责任单位：市丙局\n",
         "一 lead 市甲局/sole"},
        /* Below a task that has no other party, or in a paper of such labels, they are its own. */
        /* What a site is visited counts for a task, and who reads the news is no editor. */
        {"1.提高网站访问量。责任单位：市甲局、市乙局\n2.阅读量达到9次，责任单位：市丙局\n"
         "3.规范信息审核：由专人负责。责任单位：市丁局\n",
         "1 joint 市甲局/label; 1 joint 市乙局/label; 2 lead 市丙局/label; 3 lead 市丁局/label"},
        /* The number of a page within a sentence is no item's. */
        {"一、修路\n1."
         "修补县道破损路面，完善沿线\n2\n标志标线设施，确保安全通行。\n责任单位：市甲局\n"
         "2.改造危桥，对存在隐患的桥梁\n3\n逐座建立台账并限期整改。\n责任单位：市乙局\n"
         "3.新建公交站。\n责任单位：市丙局\n",
         "一/1 lead 市甲局/label; 一/2 lead 市乙局/label; 一/3 lead 市丙局/label"},
        {"一、节水。（市甲局负责）\n\n二、赛龙舟。\n\n主办单位：市乙局 承办单位：市丙局\n",
         "一 lead 市甲局/sole; 二 lead 市乙局/label; 二 support 市丙局/label"},
        {"一、节水。\n主办单位：市甲局\n\n二、赛龙舟（6月）\n\n主办单位：市乙局 承办单位：市丙局\n",
         "一 lead 市甲局/label; 二 lead 市乙局/label; 二 support 市丙局/label"},
        /* So they are below a time, a title that only begins like a foot's words. */
        {"一、节水。\n活动时间：2024年5月6日至8日\n主办单位：市甲局\n承办单位：市乙局\n",
         "一 lead 市甲局/label; 一 support 市乙局/label"},
        {"一、节水。\n责任编辑制度\n主办单位：市甲局\n承办单位：市乙局\n",
         "一 lead 市甲局/label; 一 support 市乙局/label"},
    };
    CHECK_EXAMPLES(examples);
    assert_non_null(
        strstr(diagnostics_of("一、节水。（市甲局负责）\n\n主办单位：某市政府 承办单位：某中心\n"),
               "3:1 unread-clause"));
}

static void the_first_listed_rule_has_many_wordings(void **state) {
    (void)state;
    static const example examples[] = {
        {"1.a。（甲局、乙部。列第一位者为牵头部门或单位，其他有关部门或单位按职责分工负责，下同）\n"
         "2.b。（丙委、丁办）",
         "1 lead 甲局/first-listed; 1 support 乙部/first-listed; "
         "2 lead 丙委/first-listed; 2 support 丁办/first-listed"},
        {"1.a。（甲局、乙部负责。以上第一个部门为牵头部门，分别负责为各部门按职责分别牵头，下同）\n"
         "2.b。（丙委、丁办负责）",
         "1 lead 甲局/first-listed; 1 support 乙部/first-listed; "
         "2 lead 丙委/first-listed; 2 support 丁办/first-listed"},
        {"1.a。\n责任单位：甲局、乙部（第一责任单位为牵头单位，下同）\n2.b。\n责任单位：丙委、丁办",
         "1 lead 甲局/first-listed; 1 support 乙部/first-listed; "
         "2 lead 丙委/first-listed; 2 support 丁办/first-listed"},
        {"1.a。（甲局、乙部负责，排前的为牵头单位，下同）\n2.b。（丙委、丁办按职责分工负责）",
         "1 lead 甲局/first-listed; 1 support 乙部/first-listed; "
         "2 joint 丙委/severally; 2 joint 丁办/severally"},
        /* Said in such a clause it is said of such clauses. */
        {"1.a。（甲局、乙部按职责分工负责。列第一位者为牵头单位，下同）\n"
         "2.b。（丙委、丁办按职责分工负责）",
         "1 lead 甲局/first-listed; 1 support 乙部/first-listed; "
         "2 lead 丙委/first-listed; 2 support 丁办/first-listed"},
        /* A rule that is not understood is no name. */
        {"1.a。（甲局、乙部负责，加粗的为牵头单位，下同）",
         "1 joint 甲局/listed; 1 joint 乙部/listed"},
    };
    CHECK_EXAMPLES(examples);
}

static void words_are_no_parts_of_names(void **state) {
    (void)state;
    static const example examples[] = {
        {"1.a。（商标局、商标审查中心负责）", "1 joint 商标局/listed; 1 joint 商标审查中心/listed"},
        {"1.a。（甲局负责，乙市政府参照执行）", "1 lead 甲局/sole"},
        {"1.a。（区甲局、未来水城管委会负责）",
         "1 joint 区甲局/listed; 1 joint 未来水城管委会/listed"},
        {"1.a。（市未成年人保护委员会办公室负责，未来三年市乙局落实）\n2.b。（未来3至5年市政府）\n"
         "3.c。（未来一段时期市甲局）",
         "1 lead 市未成年人保护委员会办公室/sole"},
        {"1.a。（市甲局、未完成整改的区政府负责）\n2.b。（市乙局负责）", "2 lead 市乙局/sole"},
        {"1.a。（省委统筹推进节水治水领导小组办公室负责）\n2.b。（市委统筹，市甲局负责）",
         "1 lead 省委统筹推进节水治水领导小组办公室/sole; 2 lead 市委/lead; "
         "2 support 市甲局/beside-lead"},
        {"1.a。（市政府统筹各工作组落实）\n2.b。（由市委改革办统筹推进各专班负责）\n"
         "3.c。（市生态环境局统筹各县区专班实施）\n4."
         "d。由市水利局统筹河长制办公室、各县区抓好落实。\n"
         "5.e。（市政府统筹各委员会落实）",
         "1 lead 市政府/lead; 1 support 各工作组/beside-lead; 2 lead 市委改革办/lead; "
         "2 support 各专班/beside-lead; 3 lead 市生态环境局/lead; 3 support "
         "各县区专班/beside-lead; "
         "4 lead 市水利局/lead; 4 support 河长制办公室/beside-lead; 4 support 各县区/beside-lead; "
         "5 lead 市政府/lead; 5 support 各委员会/beside-lead"},
        {"1.a。（甲局、乙部按职责分工负责指导，丙市政府负责）",
         "1 support 甲局/guidance; 1 support 乙部/guidance; 1 lead 丙市政府/sole"},
    };
    CHECK_EXAMPLES(examples);
}

static void parties_without_their_own_role_word(void **state) {
    (void)state;
    static const example examples[] = {
        {"1.a。（甲部、乙部，丙公司、丁公司参与）",
         "1 joint 甲部/listed; 1 joint 乙部/listed; 1 support 丙公司/support; 1 support "
         "丁公司/support"},
        {"1.a。（甲部、乙部。丙部牵头）",
         "1 support 甲部/beside-lead; 1 support 乙部/beside-lead; 1 lead 丙部/lead"},
        {"1.a。（本部分由市甲局牵头，县级层面由各县政府负责）",
         "1 lead 市甲局/lead; 1 support 各县政府/beside-lead"},
        {"1.a。（牵头单位：市甲局；各县政府负责）\n2."
         "b。（牵头单位：市甲局；市乙局，各县按职责分工负责）",
         "1 lead 市甲局/label; 1 support 各县政府/beside-lead; 2 lead 市甲局/label; "
         "2 support 市乙局/beside-lead; 2 support 各县/beside-lead"},
        {"1.a。责任单位：市甲局、市乙局\n注：责任单位中排在首位的为牵头单位。",
         "1 lead 市甲局/first-listed; 1 support 市乙局/first-listed"},
    };
    CHECK_EXAMPLES(examples);
}

/* 做好甲。省教育厅、省财政厅: what stands behind the last stop of an item may be who answers for
 * it. */
static void names_at_the_end_of_an_item(void **state) {
    (void)state;
    static const example examples[] = {
        {"1.做好甲。省教育厅、某市中心支行\n2.做好乙。省财政厅，各市人民政府\n3.做好丙。省国资委。",
         "1 joint 省教育厅/listed; 1 joint 某市中心支行/listed; 2 joint 省财政厅/listed; "
         "2 joint 各市人民政府/listed; 3 lead 省国资委/sole"},
        {"1.做好甲。省教育厅、省财政厅，2022年6月底前完成",
         "1 joint 省教育厅/listed; 1 joint 省财政厅/listed @2022年6月底前完成"},
        /* Not who signs, what is done, or things that are named as bodies are. */
        {"1.做好甲。（省教育厅负责）\n2.抓紧落实。某市财政局\n2023年5月6日\n",
         "1 lead 省教育厅/sole"},
        {"1.做好甲。（省教育厅负责）\n2.抓紧落实。某市人民政府办公室", "1 lead 省教育厅/sole"},
        {"1.做好甲。（省教育厅负责）\n2.建成三处。文化馆、图书馆", "1 lead 省教育厅/sole"},
    };
    CHECK_EXAMPLES(examples);
}

/* 1.算力中心：建设…: what is to be built is called as a body is. */
static void things_before_a_colon(void **state) {
    (void)state;
    static const example examples[] = {
        {"1.某算力平台：建设两处。\n牵头单位：市甲局\n2.数据中心：开展试点。（市乙局负责）\n3."
         "图书馆：新建三处。",
         "1 lead 市甲局/label; 2 lead 市乙局/sole"},
        {"1.市甲局：建设两处。\n2.疾控中心：开展监测。\n3.数据中心：负责建设三处。",
         "1 lead 市甲局/sole; 2 lead 疾控中心/sole; 3 lead 数据中心/sole"},
    };
    CHECK_EXAMPLES(examples);
}

/* 市甲局 局长 王××: whoever heads a body is none. */
static void titles_between_a_body_and_a_person(void **state) {
    (void)state;
    assert_string_equal(reading_of("1.a。\n牵头部门：市甲局 局长 王××\n配合部门：市乙局、市丙局"),
                        "1 lead 市甲局/label; 1 support 市乙局/label; 1 support 市丙局/label");
}

/* 各市、县甲局: the offices of each place, from large to small; in 各区、市甲局 one of them is a
 * body. */
static void places_share_an_office(void **state) {
    (void)state;
    static const example examples[] = {
        {"1.a。（牵头单位：省丙厅；配合单位：各市、县（区）甲局，各市、州乙局，各区、市甲局）",
         "1 lead 省丙厅/label; 1 support 各市、县甲局/label; 1 support 各市、州乙局/label; 1 "
         "support "
         "各区/label; 1 support 市甲局/label"},
        {"1.a。（县甲局＜县丙局＞牵头，县乙局配合）",
         "1 lead 县甲局/lead; 1 support 县乙局/support"},
    };
    CHECK_EXAMPLES(examples);
}

/* 甲网、乙网等电网企业: the class that those named before it belong to. */
static void classes_of_bodies_are_parties(void **state) {
    (void)state;
    static const example examples[] = {
        {"1.a。（甲局牵头，国家电网、南方电网等电网企业参与）",
         "1 lead 甲局/lead; 1 support 国家电网/support; 1 support 南方电网/support; 1 support "
         "电网企业/support 等"},
        {"1.a。（市甲局，海关、边检等口岸单位负责）",
         "1 joint 市甲局/listed; 1 joint 海关/listed; 1 joint 边检/listed; 1 joint 口岸单位/listed "
         "等"},
        {"1.a。（责任单位：省甲厅，乙区、某科技城等重点园区）",
         "1 joint 省甲厅/label; 1 joint 乙区/label; 1 joint 某科技城/label; 1 joint "
         "重点园区/label 等"},
        {"1.a。（甲局、各乡镇党委、政府，各街道党工委、办事处负责）",
         "1 joint 甲局/listed; 1 joint 各乡镇党委、政府/listed; 1 joint "
         "各街道党工委、办事处/listed"},
        {"1.a。（省甲厅、在鄂高校和科研院所负责）",
         "1 joint 省甲厅/listed; 1 joint 在鄂高校/listed; 1 joint 科研院所/listed"},
    };
    CHECK_EXAMPLES(examples);
    assert_null(strstr(diagnostics_of("1.a。（甲局、在鄂高校负责）"), "unread"));
}

static void a_class_of_places_is_no_department(void **state) {
    (void)state;
    assert_string_equal(reading_of("1.a。（各盟行政公署、市人民政府负责）"),
                        "1 joint 各盟行政公署/listed; 1 joint 市人民政府/listed");
    assert_non_null(
        strstr(diagnostics_of("1.a。（各盟行政公署、市人民政府负责）"), "no-department /2"));
    assert_null(strstr(diagnostics_of("1.a。（甲局、市人民政府负责）"), "no-department"));
    assert_string_equal(reading_of("1.a。（各设区市和省直管县（市）人民政府负责）"),
                        "1 lead 各设区市和省直管县人民政府/sole");
}

static void labels_have_many_wordings(void **state) {
    (void)state;
    static const example examples[] = {
        {"1.a。（牵头校领导：王某；牵头部门：教务处；责任单位：各学院；完成时间：12月）",
         "1 lead 教务处/label; 1 support 各学院/label @12月"},
        {"1.a。主要负责单位：甲局；技术支撑单位：乙中心；验收销号单位：丙局",
         "1 lead 甲局/label; 1 support 乙中心/label; 1 support 丙局/guidance"},
        {"1.a。\n主（协）办机关：甲局\n2.b。\n主辦／協辦機關：丙局、丁署\n3.c。\n主導部門：甲署\n"
         "支援部門：乙署\n合作夥伴：各學校",
         "1 lead 甲局/label; 2 joint 丙局/label; 2 joint 丁署/label; 3 lead 甲署/label; "
         "3 support 乙署/label; 3 support 各學校/label"},
        {"1.a任务，牵头单位是甲局，配合单位有乙局、丙局。\n2.b。牵头单位是第一责任人。（丁局负责）",
         "1 lead 甲局/label; 1 support 乙局/label; 1 support 丙局/label; 2 lead 丁局/sole"},
        {"1.a。\n部门分工：甲局牵头，各地配合。\n2.b。\n工作分工:乙局负责,丙局配合。",
         "1 lead 甲局/lead; 1 support 各地/support; 2 lead 乙局/sole; 2 support 丙局/support"},
        {"1.a。具体负责部门：甲局。\n2.b。包保单位：乙局。\n3.c。责任区县：丙区、丁县。",
         "1 lead 甲局/label; 2 lead 乙局/label; 3 joint 丙区/label; 3 joint 丁县/label"},
    };
    CHECK_EXAMPLES(examples);
}

/* What bears an item may be numbered as its parts are: a field that follows another is no task of
 * its own. */
static void fields_may_be_numbered(void **state) {
    (void)state;
    static const example examples[] = {
        {"一、甲问题。\n（一）整改目标：完成。\n（二）整改措施：排查。1.查。2."
         "改。\n（三）牵头单位：甲局\n"
         "（四）责任单位：乙局、丙局。\n（五）整改时限：2030年6月底\n（六）总结。（丁局负责）\n二、"
         "乙问题。\n"
         "（一）责任单位：丁局\n（二）完成时限：长期",
         "一/（三） lead 甲局/label; 一/（三） support 乙局/label; 一/（三） support 丙局/label "
         "@2030年6月底; "
         "一/（六） lead 丁局/sole; 二 lead 丁局/label @长期"},
        {"一、县级\n（一）牵头单位：甲局\n1.做甲。\n2.做乙。\n（二）牵头单位：乙局\n1.做丙。",
         "一/（一） lead 甲局/label; 一/（二） lead 乙局/label"},
        {"1.责任单位：甲局\n2.责任单位：乙局", "1 lead 甲局/label; 2 lead 乙局/label"},
        {"1.a。\n- 牵头单位：甲局\n- 完成时限：6月底\n2.b。\n——责任单位：乙局\n——完成时限：8月底",
         "1 lead 甲局/label @6月底; 2 lead 乙局/label @8月底"},
        {"做a。\n——责任单位：甲局\n做b。\n——责任单位：乙局",
         "做a lead 甲局/label; 做b lead 乙局/label"},
    };
    CHECK_EXAMPLES(examples);
    assert_string_equal(
        diagnostics_of("一、甲问题。\n（一）整改目标：完成。\n（二）责任单位：商务部\n"
                       "（三）整改时限：2030年6月底"),
        "");
}

/* 各牵头单位 of a notice are told nothing in particular. */
static void no_one_leads_as_each(void **state) {
    (void)state;
    assert_string_equal(reading_of("1.各牵头和责任部门要分解任务，各牵头责任单位要抓总。\n2."
                                   "各牵头县领导要按照分工，制定方案。\n"
                                   "3.a。（甲局负责）"),
                        "3 lead 甲局/sole");
    assert_string_equal(reading_of("1.a。（甲局负责）\n2.未列单位的，由牵头单位会同有关单位落实。"),
                        "1 lead 甲局/sole");
}

/* What a duty is about, a level, a remark, or a second duty stands in the label. */
static void labels_say_more_than_a_duty(void **state) {
    (void)state;
    static const example examples[] = {
        {"1.a。\n整改责任单位：甲局\n整改督导单位：乙局\n2."
         "b。（项目实施单位：丙局；包抓单位：丁局）",
         "1 lead 甲局/label; 1 support 乙局/guidance; 2 joint 丙局/label; 2 joint 丁局/label"},
        {"1.a。\n牵头市直单位：甲局\n牵头（汇总）单位：乙局\n责任镇（街道）：丙镇",
         "1 lead 甲局/label; 1 lead 乙局/label; 1 support 丙镇/label"},
        {"1.a。（牵头、配合单位：甲局、乙局）\n2.b。牵头单位及责任单位：丙局、丁局",
         "1 joint 甲局/label; 1 joint 乙局/label; 2 joint 丙局/label; 2 joint 丁局/label"},
        {"1.a。\n责任单位/甲局\n协办单位/乙局、丙局\n2.b。责任单位/部门：丁局",
         "1 lead 甲局/label; 1 support 乙局/label; 1 support 丙局/label; 2 lead 丁局/label"},
        {"1.a。<牵头单位：甲局；配合单位：乙局>\n2.b。《责任单位：丙局》，做好c。",
         "1 lead 甲局/label; 1 support 乙局/label; 2 lead 丙局/label"},
        {"1.a。\n牵头单位：甲局\n成员单位：乙局、丙局\n工作职责：负责做好a。",
         "1 lead 甲局/label; 1 support 乙局/label; 1 support 丙局/label"},
        {"1.甲组：牵头单位：甲局。成员单位：乙局。\n2."
         "乙组：组长单位为丙局，成员单位有丁局、戊局。负责b。",
         "1 lead 甲局/label; 1 support 乙局/label; 2 lead 丙局/label; 2 support 丁局/label; "
         "2 support 戊局/label"},
        /* a label that says no duty goes on with no line before it */
        {"1."
         "a\n牵头单位：县甲局\n服务单位：县自乙资源局、县丙业局、沿线各乡镇\n项目单位：丁高速公路公"
         "司",
         "1 lead 县甲局/label; 1 support 县自乙资源局/label; 1 support 县丙业局/label; "
         "1 support 沿线各乡镇/label"},
        {"1.a。\n牵头单位：甲局\n服务单位：乙局\n要素保障单位：丙局；联办部门：丁局",
         "1 lead 甲局/label; 1 support 乙局/label; 1 support 丙局/label; 1 support 丁局/label"},
        {"1.a。\n主責部會：甲部\n協辦部會：乙部", "1 lead 甲部/label; 1 support 乙部/label"},
        /* who owns or reports is not told to do anything, nor is a bracket's rest its clause */
        {"1.a。（项目业主：甲局、乙局）\n2.b。（联系单位：丙局、丁局）\n3.c。（责任单位：戊局）",
         "3 lead 戊局/label"},
        {"一、完善制度，责任单位：甲局；开展培训，提升技能，责任单位：乙部。",
         "一#1 lead 甲局/label; 一#2 lead 乙部/label"},
        {"一、完善制度，责任单位：甲局；乙部，配合单位：丙委。",
         "一 joint 甲局/label; 一 joint 乙部/label; 一 support 丙委/label"},
    };
    CHECK_EXAMPLES(examples);
    assert_non_null(strstr(diagnostics_of("1.a。（项目业主：甲局、乙局）\n2.b。（责任单位：丙局）"),
                           "unread-clause （项目业主：甲局、乙局）"));
    assert_null(strstr(diagnostics_of("1.成员单位有权查阅材料。\n2.b。（责任单位：甲局）"),
                       "unread-clause"));
}

static void who_answers_in_person_parts_no_task(void **state) {
    (void)state;
    static const example examples[] = {
        {"问题1：乱倒。\n整改责任单位：县甲局\n整改责任人：王某某\n监督单位：县乙局\n"
         "监督责任人：李某某\n整改期限：年底\n"
         "问题2：直排。责任单位：县丙局；督办责任人：县丙局局长；督办单位：县丁局",
         "问题1 lead 县甲局/label; 问题1 support 县乙局/guidance @年底; 问题2 lead 县丙局/label; "
         "问题2 support 县丁局/guidance"},
    };
    CHECK_EXAMPLES(examples);
}

static void who_heads_a_body_is_left_off_its_name(void **state) {
    (void)state;
    static const example examples[] = {
        {"1."
         "a。牵头领导：副市长张某；牵头单位：市甲局局长李某某；责任单位：市乙局副局长王某、市丙局",
         "1 lead 市甲局/label; 1 support 市乙局/label; 1 support 市丙局/label"},
        {"1.a。责任单位及责任人：市甲局张某、市乙局李某某",
         "1 joint 市甲局/label; 1 joint 市乙局/label"},
        {"1.a。责任单位：市甲局\n2.b。责任单位：县委书记王某\n3.c。承办单位：公开招标",
         "1 lead 市甲局/label"},
        {"1.a。（张某同志牵头，市甲局负责）\n2.b。（市委常委王某、副市长李某牵头，市乙局落实）\n"
         "3.c。（王某同志、李某同志负责，市丙局落实）",
         "1 lead 市甲局/sole; 2 lead 市乙局/sole; 3 lead 市丙局/sole"},
    };
    CHECK_EXAMPLES(examples);
}

static void all_are_only_reminded_behind_a_clause(void **state) {
    (void)state;
    static const example examples[] = {
        {"1.a。（甲局负责）\n请各单位高度重视，抓好落实。", "1 lead 甲局/sole"},
        {"1.做好甲项重点工作，建立健全长效机制，加强日常管理。责任单位：甲局\n"
         "2.做好乙项重点工作，建立健全长效机制，抓好管理。配合单位：乙局\n"
         "请各区政府抓紧落实。",
         "1 lead 甲局/label; 2 support 乙局/label"},
    };
    CHECK_EXAMPLES(examples);
    assert_non_null(
        strstr(diagnostics_of("1.a。（甲局负责）\n请各区政府抓紧落实。"), "2:1 prose-assignment"));
}

static void companies_share_their_end(void **state) {
    (void)state;
    static const example examples[] = {
        {"1.a。（县甲局，电信、移动、乙通公司）\n2.b。（县丙局、丁某、戊某公司负责）",
         "1 joint 县甲局/listed; 1 joint 电信/listed; 1 joint 移动/listed; 1 joint "
         "乙通公司/listed; "
         "2 joint 县丙局/listed; 2 joint 丁某/listed; 2 joint 戊某公司/listed"},
    };
    CHECK_EXAMPLES(examples);
}

static void who_checks_is_no_lead(void **state) {
    (void)state;
    static const example examples[] = {
        {"1.a。（县甲局负责落实，县乙室负责督查，县丙部负责考核）\n2.b。乡级责任单位：县丁局",
         "1 lead 县甲局/sole; 1 support 县乙室/guidance; 1 support 县丙部/guidance; 2 lead "
         "县丁局/label"},
        {"1.a。（各街道、社区）\n2.b。（县甲局、各乡镇、村负责）",
         "1 joint 各街道/listed; 1 joint 社区/listed; 2 joint 县甲局/listed; 2 joint "
         "各乡镇/listed; "
         "2 joint 村/listed"},
    };
    CHECK_EXAMPLES(examples);
    assert_non_null(strstr(diagnostics_of("1.a。（各乡镇、村负责）"), "no-department"));
}

static void who_govern_a_place_are_one(void **state) {
    (void)state;
    static const example examples[] = {
        {"1.a。（甲区、乙县、丙县党委和政府负责，市丁局配合）",
         "1 joint 甲区/listed; 1 joint 乙县/listed; 1 joint "
         "丙县党委和政府/listed; 1 support 市丁局/support"},
        {"1.a。\n责任单位：甲镇党委、政府\n2.b。\n责任单位：甲市委、市政府",
         "1 lead 甲镇党委、政府/label; 2 joint 甲市委/label; 2 joint 市政府/label"},
    };
    CHECK_EXAMPLES(examples);
}

static void offices_may_be_called_by_what_they_do(void **state) {
    (void)state;
    static const example examples[] = {
        {"1.a。（县委目督办、县政府目督办牵头，县甲局配合）",
         "1 lead 县委目督办/lead; 1 lead 县政府目督办/lead; 1 support 县甲局/support"},
        {"一、县治水办（河长办）\n1.制定考核办法。\n二、县水利局\n1.完成治理。\n三、县住建局\n1."
         "修管网。",
         "一/1 lead 县治水办/sole; 二/1 lead 县水利局/sole; 三/1 lead 县住建局/sole"},
        {"1.灾情由县应急局会同县统计局核实后上报。",
         "1 lead 县应急局/lead; 1 support 县统计局/together"},
    };
    CHECK_EXAMPLES(examples);
}

static void names_need_no_known_ending(void **state) {
    (void)state;
    static const example examples[] = {
        /* behind the label of a bearer and its colon stands who it is */
        {"1.a。\n责任单位：财务\n2.b。（牵头单位：红丙矿；配合单位：城丁村、后勤）",
         "1 lead 财务/label; 2 lead 红丙矿/label; 2 support 城丁村/label; 2 support 后勤/label"},
        {"1.a。\n责任单位：分别为\n2.b。\n责任单位：请见另表\n3.c。\n责任单位：甲局",
         "3 lead 甲局/label"},
        {"1.a。\n责任单位：见附件\n2.b。\n责任单位：做好，加强\n3.c。\n责任单位：甲局",
         "3 lead 甲局/label"},
        /* sections of an office */
        {"1.a。责任部门：乙审判庭；责任领导：王某\n2.b。\n牵头股室：丙股\n配合股室：丁股",
         "1 lead 乙审判庭/label; 2 lead 丙股/label; 2 support 丁股/label"},
        {"1.a。（人事科、计财科）\n2.b。（丙教科、市丁院）\n3.c。（人事科）",
         "1 joint 人事科/listed; 1 joint 计财科/listed; 2 joint 丙教科/listed; "
         "2 joint 市丁院/listed; 3 lead 人事科/sole"},
        {"1.建专科（甲血管内科、乙经外科）。\n2.开课（文科、理科）。\n3.c。（丙局）",
         "3 lead 丙局/sole"},
    };
    CHECK_EXAMPLES(examples);
    assert_non_null(
        strstr(diagnostics_of("1.a。\n责任单位：见附件\n2.b。\n责任单位：甲局"), "unread-clause"));
}

static void heads_of_tables_have_many_wordings(void **state) {
    (void)state;
    static const example examples[] = {
        {"| 序号 | 管理事项 | 相关部门 |\n|---|---|---|\n| 1 | 采砂 | 县甲局、县乙局 |\n"
         "| 2 | 修路 | 县丙局 |\n",
         "1 joint 县甲局/label; 1 joint 县乙局/label; 2 lead 县丙局/label"},
        {"| 序号 | 任务 | 责任单位及完成时限 | 配合单位 |\n|---|---|---|---|\n"
         "| 1 | 采砂 | 县甲局，12月底前 | － |\n",
         "1 lead 县甲局/label @12月底前"},
        /* members beside their own duties answer for them */
        {"| 成员单位 | 主要职责 |\n|---|---|\n| 县甲局 | 负责救助。 |\n| 县乙局、县丙局 | "
         "维护治安。 |\n",
         "负责救助 lead 县甲局/label; 维护治安 joint 县乙局/label; 维护治安 joint 县丙局/label"},
        {"| 序号 | 整改要求 | 牵头单位及配合单位 | 序时进度 |\n|---|---|---|---|\n"
         "| 1 | 清理 | 县甲局、县乙局 | 6月底前 |\n",
         "1 joint 县甲局/label; 1 joint 县乙局/label @6月底前"},
    };
    CHECK_EXAMPLES(examples);
    /* A column of offices whose head is not known is not lost without a word. */
    assert_non_null(strstr(diagnostics_of("| 任务 | 责任单位 | 结对 |\n|---|---|---|\n"
                                          "| 采砂 | 县甲局 | 县公安局 |\n"),
                           "unread-clause 结对"));
}

static void labels_follow_an_announcement(void **state) {
    (void)state;
    static const example examples[] = {
        {"制定方案如下:一、目标做好工作。二、措施(一)减负。1.严格执行。[责任单位:市甲局]2.做乙。"
         "[责任单位:市乙局]",
         "二/(一)/1 lead 市甲局/label; 二/(一)/2 lead 市乙局/label"},
        {"现作出如下安排: 一、加快制度 全面宣传。(市甲局负责)制定。(市乙局负责) 二、建立目录。"
         "(市丙局负责)",
         "一#1 lead 市甲局/sole; 一#2 lead 市乙局/sole; 二 lead 市丙局/sole"},
    };
    CHECK_EXAMPLES(examples);
}

static void headings_may_be_bodies(void **state) {
    (void)state;
    static const example examples[] = {
        {"分工\n一、市甲局\n1.建学校。\n2.修操场。\n二、市乙局、市丙局：\n（一）筹款。\n1.拨款。\n"
         "2.审计。\n三、各县人民政府。\n排查隐患。\n按月报送。\n四、经费\n从严。",
         "一/1 lead 市甲局/sole; 一/2 lead 市甲局/sole; 二/（一）/1 joint 市乙局/listed; "
         "二/（一）/1 joint 市丙局/listed; 二/（一）/2 joint 市乙局/listed; "
         "二/（一）/2 joint 市丙局/listed; 三 lead 各县人民政府/sole"},
        {"分工\n一、市甲局\n（一）牵头编制规划。\n（二）配合财政部审计。\n二、市乙局\n参与检查。",
         "一/（一） lead 市甲局/sole; 一/（二） support 市甲局/support; 二 support 市乙局/support"},
        /* beside clauses elsewhere, and beside a duty on one line */
        {"一、修路。（市丁局负责）\n二、各局任务分工：\n（一）市甲局：\n1.建学校。\n（二）市乙局\n"
         "拨款；审计。\n（三）市丙局：负责检查。",
         "一 lead 市丁局/sole; 二/（一）/1 lead 市甲局/sole; 二/（二） lead 市乙局/sole; "
         "二/（三） lead 市丙局/sole"},
        {"一、修路。（市丁局负责）\n二、名单\n（一）市甲局\n王某某；张某。\n（二）市乙局\n李某某。",
         "一 lead 市丁局/sole"},
        {"四、职责分工\n市甲局：\n1.统筹规划；\n2.争取资金。\n市乙局、市丙局：\n1.保障用地。\n"
         "2.配合审计。\n五、要求\n从严。",
         "四/1 lead 市甲局/sole; 四/2 lead 市甲局/sole; 四/1~2 joint 市乙局/listed; 四/1~2 joint "
         "市丙局/listed; 四/2~2 support 市乙局/support; 四/2~2 support 市丙局/support"},
        /* Over a number 1 a line is a body's whatever its place; another line is nobody's. */
        {"职责分工\n市甲局：\n1.做甲。\n2.做乙。\n经济局：\n1.做丙。\n2."
         "做丁。\n各区政府、新区管委会：\n1."
         "做戊。\n2.做己。\n有关要求如下：\n1.做庚。\n2.做辛。",
         "P1/1 lead 市甲局/sole; P1/2 lead 市甲局/sole; P2/1 lead 经济局/sole; P2/2 lead "
         "经济局/sole; P3/1 joint 各区政府/listed; P3/1 joint 新区管委会/listed; P3/2 joint "
         "各区政府/listed; P3/2 joint 新区管委会/listed"},
        /* There it needs no colon, nor a line before it; who supports stands beside it. */
        {"市甲局\n1.做甲。\n2.做乙。\n经济局\n1.做丙。\n2.做丁。\n配合单位：市戊局",
         "P1/1 lead 市甲局/sole; P1/2 lead 市甲局/sole; P2/1 lead 经济局/sole; P2/2 support "
         "市戊局/label; P2/2 lead 经济局/sole"},
        /* The nearest heading tells, below one of a class of them. */
        {"一、有关部门\n（一）市甲局\n1.负责培训。\n2.建学校。\n（二）市乙局\n组织巡查。",
         "一/（一）/1 lead 市甲局/sole; 一/（一）/2 lead 市甲局/sole; 一/（二） lead 市乙局/sole"},
        /* Where an item has its own clause, they are mere headings. */
        {"一、市甲局\n1.建学校。\n二、市乙局\n1.拨款。（市丙局负责）", "二/1 lead 市丙局/sole"},
    };
    CHECK_EXAMPLES(examples);
    assert_non_null(strstr(diagnostics_of("一、市甲局\n1.会同财政部拨款。\n二、市乙局\n1.建学校。"),
                           "2:3 prose-assignment"));
}

static void what_assigns_nothing_is_no_warning(void **state) {
    (void)state;
    static const char *const texts[] = {"国务院有关部门：\n通知如下。\n一、修路。（市甲局负责）\n",
                                        "各有关单位:\n一、修路。（市甲局负责）\n（市乙局代章）\n"};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        assert_string_equal(reading_of(texts[i]), "一 lead 市甲局/sole");
        assert_null(strstr(diagnostics_of(texts[i]), "unread"));
    }
    assert_non_null(
        strstr(diagnostics_of("一、修路。（市甲局负责）\n帮扶单位：市乙局\n"), "unread"));
}

/* Shapes of plans of provinces and cities. */
static void plans_have_their_own_marks_and_fields(void **state) {
    (void)state;
    static const example examples[] = {
        {"一、修路。\n1﹒修环路。\n牵头单位：市甲局。\n2﹒架桥。\n牵头单位：市乙局。",
         "一/1 lead 市甲局/label; 一/2 lead 市乙局/label"},
        /* A page of one task, a field a line. */
        {"1.修路十里，架桥两座。\n责任单位\n甲局、乙局\n配合单位\n各乡镇\n完成时限\n年底前",
         "1 joint 甲局/label; 1 joint 乙局/label; 1 support 各乡镇/label"},
        {"任务名称\n修路十里\n牵头领导\n张三\n牵头单位\n市甲局\n配合单位\n市乙局，各区政府\n\n"
         "任务名称\n架桥两座\n牵头领导\n李四\n牵头单位\n市丙局\n配合单位\n各区政府\n",
         "修路十里 lead 市甲局/label; 修路十里 support 市乙局/label; 修路十里 support "
         "各区政府/label; "
         "架桥两座 lead 市丙局/label; 架桥两座 support 各区政府/label"},
        {"1.修路。\n责任主体。市甲局、市乙局。\n2.架桥。\n责任主体。市丙局。\n3."
         "明确责任单位。市甲局要做好工作。",
         "1 joint 市甲局/label; 1 joint 市乙局/label; 2 lead 市丙局/label"},
        {"1.修路。（副县长张某负责，县甲局牵头，县乙局配合）",
         "1 lead 县甲局/lead; 1 support 县乙局/support"},
        {"1.修路。（市甲局牵头，各县市、区政府，各市县配合）",
         "1 lead 市甲局/lead; 1 support 各县市、区政府/support; 1 support 各市县/support"},
        {"1.治水。\n责任单位：东江市委、市政府，西江市委、市政府",
         "1 joint 东江市委/label; 1 joint 市政府/label; 1 joint 西江市委/label; "
         "1 joint 市政府/label"},
        {"主办单位：某市某部\n承办单位：某某网\n\n某市任务分解方案\n1.修路。（牵头单位：市甲局）",
         "1 lead 市甲局/label"},
        {"1.修路。〔责任单位：甲局、乙局；逗号前为牵头单位，无逗号则各自按职责分工负责〕",
         "1 joint 甲局/label; 1 joint 乙局/label"},
        {"（一）市甲局。负责对户籍方面的调研，形成报告。\n（二）市乙局。牵头对学校方面的调研。",
         "（一） lead 市甲局/sole; （二） lead 市乙局/sole"},
    };
    CHECK_EXAMPLES(examples);
    assert_null(
        strstr(diagnostics_of("1.修路。（责任单位：☆市甲局、市乙局。标☆的为牵头单位，下同。）"),
               "unread"));
    assert_null(strstr(
        diagnostics_of("某市分工方案\n时间：2023-02-21\n1.修路。（责任单位：市甲局）"), "unread"));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(who_signs_a_document_is_no_party),
        cmocka_unit_test(the_first_listed_rule_has_many_wordings),
        cmocka_unit_test(words_are_no_parts_of_names),
        cmocka_unit_test(parties_without_their_own_role_word),
        cmocka_unit_test(names_at_the_end_of_an_item),
        cmocka_unit_test(titles_between_a_body_and_a_person),
        cmocka_unit_test(things_before_a_colon),
        cmocka_unit_test(places_share_an_office),
        cmocka_unit_test(classes_of_bodies_are_parties),
        cmocka_unit_test(a_class_of_places_is_no_department),
        cmocka_unit_test(labels_have_many_wordings),
        cmocka_unit_test(headings_may_be_bodies),
        cmocka_unit_test(what_assigns_nothing_is_no_warning),
        cmocka_unit_test(labels_follow_an_announcement),
        cmocka_unit_test(fields_may_be_numbered),
        cmocka_unit_test(no_one_leads_as_each),
        cmocka_unit_test(labels_say_more_than_a_duty),
        cmocka_unit_test(who_answers_in_person_parts_no_task),
        cmocka_unit_test(who_heads_a_body_is_left_off_its_name),
        cmocka_unit_test(all_are_only_reminded_behind_a_clause),
        cmocka_unit_test(companies_share_their_end),
        cmocka_unit_test(who_checks_is_no_lead),
        cmocka_unit_test(who_govern_a_place_are_one),
        cmocka_unit_test(offices_may_be_called_by_what_they_do),
        cmocka_unit_test(names_need_no_known_ending),
        cmocka_unit_test(heads_of_tables_have_many_wordings),
        cmocka_unit_test(plans_have_their_own_marks_and_fields),
    };
    return cmocka_run_group_tests_name("chinese", tests, NULL, NULL);
}
